namespace CodeMode.Documents;

/// <content>What is said about text that is not JSON.</content>
internal sealed partial class JsonReader
{
    private bool Fail(string message, int start, int end)
    {
        _error ??= new DocumentSyntaxError(message, start, Math.Min(end, _text.Length));
        return false;
    }

    private bool FailTruncated() => Fail(
        _depth == 0
            ? "The document ends before its value is complete"
            : $"The document ends before its {_depth} open {(_depth == 1 ? "bracket is" : "brackets are")} closed; it seems truncated",
        _text.Length,
        _text.Length);

    private bool FailUnterminated(int start) => Fail("The string that starts here is never closed", start, start + 1);

    private bool FailControl(int position) => Fail(
        _text[position] is '\n' or '\r'
            ? "A line end stands inside a string; close the string or write '\\n'"
            : $"Invalid character {Describe(position)} inside a string; write it as an escape",
        position,
        position + 1);

    private bool FailNumber(int start, int end, string reason) => Fail($"Invalid number: {reason}", start, Math.Max(end, start + 1));

    private bool FailTrailingComma(int comma) => Fail("A comma stands before the closing bracket; JSON allows no trailing commas", comma, comma + 1);

    private bool FailTrailing() => Fail($"The document is complete, but more follows: {Describe(_position)}", _position, _position + 1);

    private bool FailSeparator(bool isObject) =>
        FailComment() || Fail(
            isObject
                ? $"Expected ',' or '}}' after the property, found {Describe(_position)}"
                : $"Expected ',' or ']' after the item, found {Describe(_position)}",
            _position,
            _position + 1);

    private bool FailKey() =>
        FailComment() || Fail(
            _text[_position] == '\''
                ? "Property names need double quotes in JSON, not single quotes"
                : $"Expected a property name in double quotes, found {Describe(_position)}",
            _position,
            _position + 1);

    private bool FailValue() =>
        FailComment() || Fail(
            _text[_position] switch
            {
                '<' when _tape.Count == 0 => "This is HTML or XML, not an OpenAPI document; was a web page saved, a login page for instance?",
                '\'' => "Strings need double quotes in JSON, not single quotes",
                ',' => "A value is missing before the comma",
                '}' or ']' => $"Expected a value, found {Describe(_position)}",
                'N' or 'I' or 'u' => $"Expected a value, found {Describe(_position)}; JSON has no NaN, Infinity or undefined",
                _ when _tape.Count == 0 => $"This is not JSON: it starts with {Describe(_position)} instead of '{{'",
                _ => $"Expected a value, found {Describe(_position)}",
            },
            _position,
            _position + 1);

    // The first error stays: what the callers say behind this one is not heard. Always false, as Fail is.
    private bool FailComment() =>
        _text[_position] == '/' && _position + 1 < _text.Length && (_text[_position + 1] is '/' or '*')
        && Fail("JSON allows no comments", _position, _position + 2);

    private string Describe(int position) =>
        position == _text.Length ? "the end of the document" : $"'{Printable(_text[position])}'";

    internal static string Printable(char c) =>
        c < ' ' || c is (>= '\u007F' and <= '\u00A0') or (>= '\u2000' and <= '\u206F') or (>= '\uD800' and <= '\uF8FF') or '\uFEFF'
            ? "0x" + ((int)c).ToString(c < 0x100 ? "X2" : "X4", System.Globalization.CultureInfo.InvariantCulture)
            : c.ToString();
}
