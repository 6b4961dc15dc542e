namespace CodeMode.Documents;

/// <content>What is said about text that is not YAML.</content>
internal sealed partial class YamlReader
{
    private bool Fail(string message, int start, int end)
    {
        _error ??= new DocumentSyntaxError(message, start, Math.Min(end, _text.Length));
        return false;
    }

    private bool FailTab(int tab) => Fail("A tab is used for indentation; YAML allows spaces alone", tab, tab + 1);

    private bool FailControl(int position) => Fail($"Invalid character {Describe(position)}; write it as an escape in double quotes", position, position + 1);

    private bool FailUnterminated(int start) => Fail("The quoted text that starts here is never closed", start, start + 1);

    private bool FailUnclosed() => Fail(
        $"The '{_text[_tape[_frames[_depth - 1].Node].Start]}' that starts here is never closed", _tape[_frames[_depth - 1].Node].Start, _tape[_frames[_depth - 1].Node].Start + 1);

    private bool FailIndentation() => Fail(
        _depth == 0 && _tape[0].Kind is not (DocumentNodeKind.Object or DocumentNodeKind.Array)
            ? "The document is complete, but more follows"
            : "This line is indented like none of the lines it could belong to",
        _position,
        _position + 1);

    private bool FailInline(YamlCollection kind, int start) => Fail(
        kind == YamlCollection.BlockSequence
            ? "A sequence must begin on a line of its own, behind its key"
            : "A mapping must begin on a line of its own; if this is text with ': ' in it, put it into quotes",
        start,
        start + 1);

    private bool FailComplexKey(int start) => Fail("A key must be a text: objects and arrays cannot be keys", start, start + 1);

    private bool FailAliasProperties(YamlToken alias) => Fail("An alias has neither anchor nor tag", alias.Start, alias.End);

    private bool FailKey() => Fail($"Expected a key, found {Describe(_position)}", _position, _position + 1);

    private bool FailColon(YamlToken scalar) => Fail(
        _text.IndexOf(':', scalar.Start, scalar.End - scalar.Start) > 0
            ? "Expected ': ' behind the key; a blank must stand behind the colon"
            : "Expected ':' behind the key; if this line goes on with the text above it, indent it more",
        scalar.Start,
        scalar.End);

    private bool FailTrailing() => Fail(
        _text[_position] == ':' ? "Only a text can be a key, and it must stand on one line" : $"The value is complete, but more follows: {Describe(_position)}",
        _position,
        _position + 1);

    private bool FailPlain() => Fail(
        _text[_position] switch
        {
            '%' => "'%' begins a directive; put the text into quotes",
            '@' or '`' => $"No text begins with '{_text[_position]}'; put it into quotes",
            '#' => "A blank must stand before a comment",
            _ => $"Expected a value, found {Describe(_position)}",
        },
        _position,
        _position + 1);

    private string Describe(int position) => position >= _text.Length ? "the end of the document" : $"'{Printable(_text[position])}'";

    private static string Printable(char c) => JsonReader.Printable(c);
}
