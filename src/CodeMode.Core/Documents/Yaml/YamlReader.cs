namespace CodeMode.Documents;

/// <summary>
/// YAML text → tree, https://yaml.org/spec/1.2.2/, as far as it can be said in JSON: keys are scalars, aliases stand for copies, merge keys are merged.
/// Without recursion: depth costs a slot of an array.
/// </summary>
internal sealed partial class YamlReader
{
    private readonly string _text;
    private readonly TapeBuilder _tape;
    private readonly YamlFrame[] _frames = new YamlFrame[JsonReader.MaxDepth];
    private int _depth;
    private int _position;
    private int _lineStart;
    private DocumentSyntaxError? _error;

    // A node is to come: the document's own, an entry's, or a key's value. Where the indicator before it ends, and the line that it stands in.
    private bool _awaiting = true;
    private int _indicatorEnd;
    private int _indicatorLine = -1;

    // Whether a block collection may begin in the indicator's line: behind '- ' and an explicit ': ', not behind 'key: ' and '---'.
    private bool _isCompact;

    private YamlReader(string text)
    {
        _text = text;
        _tape = new TapeBuilder(text);
    }

    /// <summary>Reads one document. Gives either a tree or an error.</summary>
    public static DocumentTree? Read(string text, out DocumentSyntaxError? error)
    {
        var reader = new YamlReader(text);
        var read = reader.ReadPrologue() && reader.ReadDocument() && reader.ReadEpilogue();
        error = reader._error;
        return read ? reader._tape.Build() : null;
    }

    private int Column => _position - _lineStart;

    private int ParentIndent => _depth == 0 ? -1 : _frames[_depth - 1].Indent;

    // https://yaml.org/spec/1.2.2/#chapter-6-structural-productions: directives, and the marker behind them.
    private bool ReadPrologue()
    {
        if (_text.Length > 0 && _text[0] == '\uFEFF') _lineStart = _position = 1;
        var directive = -1;
        while (true)
        {
            SkipToContent();
            if (_position == _text.Length || _position != _lineStart || _text[_position] != '%') break;
            directive = _position;
            SkipLine();
        }

        if (IsMarker('-'))
        {
            _position += 3;
            (_indicatorEnd, _indicatorLine) = (_position, _lineStart);
            return true;
        }

        return directive < 0 || Fail("A directive needs '---' behind it", directive, directive + 1);
    }

    private bool ReadDocument()
    {
        while (true)
        {
            SkipToContent();
            if (_position == _text.Length || IsMarker('-') || IsMarker('.')) break;
            if (!(_awaiting ? ReadAwaited() : ReadEntry())) return false;
        }

        if (_awaiting && _depth == 0) return Fail("The document is empty", 0, 0);
        while (_awaiting || _depth > 0)
        {
            if (!(_awaiting ? AddEmpty() : CloseTop())) return false;
        }

        return true;
    }

    // https://yaml.org/spec/1.2.2/#92-streams
    private bool ReadEpilogue()
    {
        while (IsMarker('.'))
        {
            _position += 3;
            if (!ReadLineEnd()) return false;
            SkipToContent();
        }

        return _position == _text.Length
            || Fail("Another document begins here; an OpenAPI file holds one document", _position, _position + (IsMarker('-') ? 3 : 1));
    }

    /// <summary>A line that begins with the next entry of an open block collection, or of one around it.</summary>
    private bool ReadEntry()
    {
        if (FindTab() is >= 0 and var tab) return FailTab(tab);
        while (_depth > 0 && _frames[_depth - 1].Indent > Column)
        {
            if (!CloseTop()) return false;
        }

        if (_depth == 0 || _frames[_depth - 1].Indent < Column) return FailIndentation();
        if (_frames[_depth - 1].Kind == YamlCollection.BlockMapping) return ReadBlockKey();
        if (IsIndicator('-')) return ReadIndicator(YamlState.Entry, isCompact: true);
        // A sequence may stand in the column of its mapping's keys.
        if (_depth > 1 && _frames[_depth - 2].Indent == Column) return CloseTop() && ReadBlockKey();
        return Fail("Expected '- ' before the next item", _position, _position + 1);
    }

    /// <summary>What an indicator announced, or nothing when the line belongs to a collection around it.</summary>
    private bool ReadAwaited()
    {
        if (_lineStart == _indicatorLine) return ReadBlockNode(isInline: true);
        var indent = CountSpaces(_lineStart);
        var parent = ParentIndent;
        // A sequence may stand in the column of its mapping's keys.
        if (indent <= parent && !(indent == parent && indent == Column && _frames[_depth - 1].IsMapping && IsIndicator('-'))) return AddEmpty();
        return ReadBlockNode(isInline: false);
    }

    /// <summary>Consumes <c>-</c>, <c>?</c> or <c>:</c>.</summary>
    private bool ReadIndicator(YamlState next, bool isCompact)
    {
        _isCompact = isCompact;
        _frames[_depth - 1].State = next;
        (_indicatorEnd, _indicatorLine, _awaiting) = (++_position, _lineStart, true);
        return true;
    }

    /// <summary>Spaces, tabs, comments and line ends.</summary>
    private void SkipToContent()
    {
        while (true)
        {
            SkipBlanks();
            if (_position == _text.Length) return;
            var c = _text[_position];
            if (c is '\n' or '\r') SkipLineEnd();
            else if (c == '#' && IsCommentStart(_position)) SkipLine();
            else return;
        }
    }

    private void SkipLine()
    {
        while (_position < _text.Length && _text[_position] is not ('\n' or '\r')) _position++;
        SkipLineEnd();
    }

    private void SkipLineEnd() => _lineStart = _position = YamlText.SkipLineEnd(_text, _position);

    private void SkipBlanks()
    {
        var (text, position) = (_text, _position);
        while (position < text.Length && text[position] is ' ' or '\t') position++;
        _position = position;
    }

    /// <summary>Behind a value of block style nothing else may stand in its line.</summary>
    private bool ReadLineEnd()
    {
        SkipBlanks();
        return _position == _text.Length || _text[_position] is '\n' or '\r' || (_text[_position] == '#' && IsCommentStart(_position)) || FailTrailing();
    }

    private int CountSpaces(int position)
    {
        var (text, start) = (_text, position);
        while (position < text.Length && text[position] == ' ') position++;
        return position - start;
    }

    /// <summary>The first tab before the content of a line, or -1.</summary>
    private int FindTab() => _text.IndexOf('\t', _lineStart, _position - _lineStart);

    private bool IsCommentStart(int position) => position == _lineStart || _text[position - 1] is ' ' or '\t' or '\n' or '\r';

    /// <summary>Whether a blank, a line end or the end of the text stands at a place.</summary>
    private bool IsBlankAt(int position) => position >= _text.Length || _text[position] is ' ' or '\t' or '\n' or '\r';

    private bool IsIndicator(char indicator) => _position < _text.Length && _text[_position] == indicator && IsBlankAt(_position + 1);

    private bool IsMarker(char c) => _position == _lineStart && IsMarkerAt(_position, c);

    private bool IsMarkerAt(int position, char c) =>
        position + 2 < _text.Length && _text[position] == c && _text[position + 1] == c && _text[position + 2] == c && IsBlankAt(position + 3);

    private bool IsMarkerAt(int position) => IsMarkerAt(position, '-') || IsMarkerAt(position, '.');
}
