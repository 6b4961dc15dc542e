namespace CodeMode.Documents;

/// <summary>
/// JSON text → tree, exactly as RFC 8259 says, https://www.rfc-editor.org/rfc/rfc8259. Without recursion: depth costs a slot of an array.
/// </summary>
internal sealed partial class JsonReader
{
    /// <summary>How deep a document may nest.</summary>
    public const int MaxDepth = 512;

    private readonly string _text;
    private readonly TapeBuilder _tape;
    private readonly int[] _open = new int[MaxDepth];
    private int _depth;
    private int _position;
    private DocumentSyntaxError? _error;

    private JsonReader(string text)
    {
        _text = text;
        _tape = new TapeBuilder(text);
    }

    /// <summary>Reads one document. Gives either a tree or an error.</summary>
    public static DocumentTree? Read(string text, out DocumentSyntaxError? error)
    {
        var reader = new JsonReader(text);
        var read = reader.ReadDocument();
        error = reader._error;
        return read ? reader._tape.Build() : null;
    }

    private bool ReadDocument()
    {
        // A byte-order mark that the decoder left in the text is no content.
        if (_text.Length > 0 && _text[0] == '\uFEFF') _position = 1;
        SkipWhitespace();
        if (_position == _text.Length) return Fail("The document is empty", 0, 0);
        do
        {
            if (!ReadValueStart(out var opened)) return false;
            if (!opened && !ReadToNextValue()) return false;
        }
        while (_depth > 0);
        SkipWhitespace();
        return _position == _text.Length || FailTrailing();
    }

    /// <summary>Reads a scalar, an empty container, or the opening of a container up to its first value.</summary>
    private bool ReadValueStart(out bool opened)
    {
        opened = false;
        if (_position == _text.Length) return FailTruncated();
        switch (_text[_position])
        {
            case '{': return ReadOpening(DocumentNodeKind.Object, '}', out opened);
            case '[': return ReadOpening(DocumentNodeKind.Array, ']', out opened);
            case '"': return ReadString(DocumentNodeKind.String);
            case 't': return ReadWord("true", DocumentNodeKind.True);
            case 'f': return ReadWord("false", DocumentNodeKind.False);
            case 'n': return ReadWord("null", DocumentNodeKind.Null);
            case '-' or (>= '0' and <= '9'): return ReadNumber();
            default: return FailValue();
        }
    }

    private bool ReadOpening(DocumentNodeKind kind, char closing, out bool opened)
    {
        opened = false;
        if (_depth == MaxDepth) return Fail($"The document nests deeper than {MaxDepth} levels", _position, _position + 1);
        _open[_depth++] = _tape.Count;
        _tape.Add(kind, _position, _position + 1, TapeFlags.None);
        _position++;
        SkipWhitespace();
        if (_position < _text.Length && _text[_position] == closing)
        {
            Close();
            return true;
        }

        opened = true;
        return kind == DocumentNodeKind.Array || ReadKey();
    }

    /// <summary>Behind a value: closes what ends here, and stops before the next value or at the end of the document.</summary>
    private bool ReadToNextValue()
    {
        while (_depth > 0)
        {
            SkipWhitespace();
            if (_position == _text.Length) return FailTruncated();
            var isObject = _tape[_open[_depth - 1]].Kind == DocumentNodeKind.Object;
            var c = _text[_position];
            if (c == ',')
            {
                var comma = _position++;
                SkipWhitespace();
                if (_position < _text.Length && (_text[_position] is '}' or ']')) return FailTrailingComma(comma);
                return !isObject || ReadKey();
            }

            if (c != (isObject ? '}' : ']')) return FailSeparator(isObject);
            Close();
        }

        return true;
    }

    private bool ReadKey()
    {
        if (_position == _text.Length) return FailTruncated();
        if (_text[_position] != '"') return FailKey();
        if (!ReadString(DocumentNodeKind.Key)) return false;
        ref var key = ref _tape[_tape.Count - 1];
        if ((key.Flags & TapeFlags.Escaped) == 0)
        {
            key.Link = _tape.Names.Add(_text, key.Start + 1, key.End - key.Start - 2);
        }
        else
        {
            var name = JsonText.Decode(_text, key.Start + 1, key.End - 1);
            key.Link = _tape.Names.Add(name, 0, name.Length);
        }

        SkipWhitespace();
        if (_position == _text.Length) return FailTruncated();
        if (_text[_position] != ':') return Fail($"Expected ':' after the property name, found {Describe(_position)}", _position, _position + 1);
        _position++;
        SkipWhitespace();
        return true;
    }

    private void Close() => _tape.Close(_open[--_depth], ++_position);

    private void SkipWhitespace()
    {
        var text = _text;
        var position = _position;
        while (position < text.Length && (text[position] is ' ' or '\n' or '\r' or '\t'))
        {
            // Behind a line's end stands its indentation.
            if (text[position++] == '\n') position = SkipSpaces(position);
        }

        _position = position;
    }
}
