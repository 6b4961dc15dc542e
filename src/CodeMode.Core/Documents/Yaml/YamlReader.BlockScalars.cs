namespace CodeMode.Documents;

/// <content>Literal and folded text, https://yaml.org/spec/1.2.2/#81-block-scalar-styles.</content>
internal sealed partial class YamlReader
{
    private bool ReadBlockScalar(YamlProperties properties)
    {
        var start = _position;
        if (!ReadBlockHeader(out var indentation, out var chomping)) return false;
        var first = YamlText.SkipLineEnd(_text, _position);
        var indent = indentation > 0 ? Math.Max(ParentIndent, 0) + indentation : DetectIndent(first);
        if (indent > ushort.MaxValue) return Fail("The text is indented too far", start, start + 1);
        var end = _position;
        (_position, _lineStart) = (first, first);
        while (_position < _text.Length)
        {
            var spaces = CountSpaces(_position);
            var isEmpty = _position + spaces == _text.Length || _text[_position + spaces] is '\n' or '\r';
            if (!isEmpty && (spaces < indent || IsMarkerAt(_position))) break;
            if (!SkipTextLine()) return false;
            if (!isEmpty || spaces > indent || chomping == '+') end = _position;
            _lineStart = _position = YamlText.SkipLineEnd(_text, _position);
        }

        // The last line's own end, and with '+' those of the empty lines behind it, are part of the text.
        if (chomping == '+') end = _position;
        return CompleteScalar(new YamlToken(start, end, TapeFlags.Escaped | TapeFlags.Yaml) { IsMultiline = true, Indent = indent }, properties);
    }

    private bool ReadBlockHeader(out int indentation, out char chomping)
    {
        (indentation, chomping) = (0, '\0');
        for (_position++; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (c is >= '1' and <= '9' && indentation == 0) indentation = c - '0';
            else if (c is '+' or '-' && chomping == '\0') chomping = c;
            else break;
        }

        SkipBlanks();
        if (!IsLineEnd() && !IsCommentHere()) return Fail($"Expected the end of the line behind '|' or '>', found {Describe(_position)}", _position, _position + 1);
        while (!IsLineEnd()) _position++;
        return true;
    }

    /// <summary>The indentation of the first line that is not empty, or that of the longest when all are; more than that of the key.</summary>
    private int DetectIndent(int position)
    {
        var indent = ParentIndent + 1;
        while (position < _text.Length)
        {
            var spaces = CountSpaces(position);
            position += spaces;
            if (position < _text.Length && _text[position] is not ('\n' or '\r')) return spaces > ParentIndent ? spaces : indent;
            indent = Math.Max(indent, spaces);
            position = YamlText.SkipLineEnd(_text, position);
        }

        return indent;
    }

    private bool SkipTextLine()
    {
        while (true)
        {
            _position = FindControl(_position);
            if (IsLineEnd()) return true;
            if (_text[_position] != '\t') return FailControl(_position);
            _position++;
        }
    }

    /// <summary>The next control character, or the end of the text.</summary>
    private int FindControl(int position)
    {
#if NET
        var found = _text.AsSpan(position).IndexOfAnyInRange('\0', '\u001F');
        return found < 0 ? _text.Length : position + found;
#else
        while (position < _text.Length && _text[position] >= ' ') position++;
        return position;
#endif
    }
}
