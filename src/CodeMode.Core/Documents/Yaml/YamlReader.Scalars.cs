#if NET
using System.Buffers;
#endif

namespace CodeMode.Documents;

/// <content>Scalars: where they end, and whether they are sound; <see cref="YamlText"/> decodes them when asked.</content>
internal sealed partial class YamlReader
{
#if NET
    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(static c => (char)c), '#', ':', ',', '[', ']', '{', '}']);
#endif

    private bool ReadScalar(bool isFlow, out YamlToken scalar, bool isKey = false)
    {
        switch (_text[_position])
        {
            case '*': return ReadAlias(out scalar);
            case '"': return ReadDoubleQuoted(out scalar);
            case '\'': return ReadSingleQuoted(out scalar);
            default: return ReadPlain(isFlow, isKey, out scalar);
        }
    }

    // https://yaml.org/spec/1.2.2/#731-double-quoted-style
    private bool ReadDoubleQuoted(out YamlToken scalar)
    {
        var (start, line, flags) = (_position, _lineStart, TapeFlags.None);
        scalar = default;
        _position++;
        while (true)
        {
            if (_position == _text.Length) return FailUnterminated(start);
            var c = _text[_position];
            if (c == '"') break;
            if (c < ' ' || c == '\\') flags = TapeFlags.Escaped | TapeFlags.Yaml;
            if (c == '\\' ? !SkipEscape(start) : !SkipQuoted(c, start)) return false;
        }

        scalar = new YamlToken(start, ++_position, flags) { IsMultiline = line != _lineStart };
        return true;
    }

    // https://yaml.org/spec/1.2.2/#732-single-quoted-style
    private bool ReadSingleQuoted(out YamlToken scalar)
    {
        var (start, line, flags) = (_position, _lineStart, TapeFlags.Yaml);
        scalar = default;
        _position++;
        while (true)
        {
            if (_position == _text.Length) return FailUnterminated(start);
            var c = _text[_position];
            if (c == '\'')
            {
                if (_position + 1 == _text.Length || _text[_position + 1] != '\'') break;
                flags |= TapeFlags.Escaped;
                _position += 2;
                continue;
            }

            if (c is '\n' or '\r') flags |= TapeFlags.Escaped;
            if (!SkipQuoted(c, start)) return false;
        }

        scalar = new YamlToken(start, ++_position, flags) { IsMultiline = line != _lineStart };
        return true;
    }

    private bool SkipQuoted(char c, int start)
    {
        if (c is not ('\n' or '\r'))
        {
            if (c < ' ' && c != '\t') return FailControl(_position);
            _position++;
            return true;
        }

        SkipLineEnd();
        if (IsMarkerAt(_position)) return FailUnterminated(start);
        var spaces = CountSpaces(_position);
        // Many writers indent too little; the reader minds only when the line may be an entry of its own, because a quote is missing.
        if (spaces > ParentIndent || IsEmptyLine(_position) || !LooksLikeEntry(_position + spaces)) return true;
        return Fail("This line belongs to a quoted text and must be indented more than the line of its key; is a quote missing?", _position + spaces, _position + spaces + 1);
    }

    private bool SkipEscape(int start)
    {
        var escape = _position++;
        if (_position == _text.Length) return FailUnterminated(start);
        var c = _text[_position];
        if (c is '\n' or '\r') return SkipQuoted(c, start);
        _position++;
        var length = YamlText.GetEscapeLength(c);
        if (length < 0) return Fail($"Invalid escape '\\{Printable(c)}' in double quotes; write '\\\\' for a backslash, or single quotes", escape, _position);
        var code = 0L;
        for (var i = 0; i < length; i++, _position++)
        {
            var digit = _position < _text.Length ? "0123456789abcdef".IndexOf(char.ToLowerInvariant(_text[_position])) : -1;
            if (digit < 0) return Fail($"Invalid escape: '\\{c}' needs {length} hexadecimal digits", escape, _position);
            code = (code * 16) + digit;
        }

        return code <= 0x10FFFF || Fail("Invalid escape: there is no such character", escape, _position);
    }

    // https://yaml.org/spec/1.2.2/#733-plain-style
    private bool ReadPlain(bool isFlow, bool isKey, out YamlToken scalar)
    {
        scalar = default;
        if (!IsPlainStart(isFlow)) return FailPlain();
        var (start, flags, isMultiline) = (_position, TapeFlags.Plain | TapeFlags.Yaml, false);
        if (!SkipPlainLine(isFlow, out var end)) return false;
        while (!isKey && IsLineEnd() && FindContinuation(isFlow) is >= 0 and var next)
        {
            var line = next;
            while (line > 0 && _text[line - 1] is not ('\n' or '\r')) line--;
            (_position, _lineStart, isMultiline) = (next, line, true);
            flags |= TapeFlags.Escaped;
            if (!SkipPlainLine(isFlow, out end)) return false;
            if (!isFlow && IsIndicator(':')) return Fail("This line has a key (': '), but goes on with the text above it; put the text into quotes, or indent the line as its key", next, _position + 1);
        }

        _position = end;
        scalar = new YamlToken(start, end, flags) { IsMultiline = isMultiline };
        return true;
    }

    private bool IsPlainStart(bool isFlow)
    {
        var c = _text[_position];
        if (c is '-' or '?' or ':') return !IsBlankAt(_position + 1) && !(isFlow && _text[_position + 1] is ',' or '[' or ']' or '{' or '}');
        return c is not (',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`');
    }

    /// <summary>Stops at what ends the scalar, or at the end of the line.</summary>
    private bool SkipPlainLine(bool isFlow, out int end)
    {
        var (start, text) = (_position, _text);
        for (var position = start; ; position++)
        {
            position = FindSpecial(position);
            if (position == text.Length || IsPlainEnd(position, isFlow, start))
            {
                _position = end = position;
                // Blanks at the end are none of it.
                while (end > start && text[end - 1] is ' ' or '\t') end--;
                return true;
            }

            if (text[position] >= ' ' || text[position] == '\t') continue;
            (_position, end) = (position, position);
            return FailControl(position);
        }
    }

    private bool IsPlainEnd(int position, bool isFlow, int start) => _text[position] switch
    {
        '\n' or '\r' => true,
        '#' => position > start && _text[position - 1] is ' ' or '\t',
        ':' => IsBlankAt(position + 1) || (isFlow && _text[position + 1] is ',' or '[' or ']' or '{' or '}'),
        ',' or '[' or ']' or '{' or '}' => isFlow,
        _ => false,
    };

    /// <summary>The next character that may end a plain line, or is no text; or the end of the text.</summary>
    private int FindSpecial(int position)
    {
        var text = _text;
        // Most words are short.
        for (var end = Math.Min(text.Length, position + 16); position < end; position++)
        {
            if (text[position] is < ' ' or '#' or ':' or ',' or '[' or ']' or '{' or '}') return position;
        }
#if NET
        var found = text.AsSpan(position).IndexOfAny(Special);
        return found < 0 ? text.Length : position + found;
#else
        while (position < text.Length && text[position] is not (< ' ' or '#' or ':' or ',' or '[' or ']' or '{' or '}')) position++;
        return position;
#endif
    }

    /// <summary>Where the next line goes on with the scalar, or -1.</summary>
    private int FindContinuation(bool isFlow)
    {
        var position = _position;
        while (position < _text.Length)
        {
            position = YamlText.SkipLineEnd(_text, position);
            if (IsMarkerAt(position)) return -1;
            var indent = CountSpaces(position);
            var line = position;
            while (position < _text.Length && _text[position] is ' ' or '\t') position++;
            if (position == _text.Length || _text[position] is '\n' or '\r') continue;
            if ((isFlow ? position - line : indent) <= ParentIndent || _text[position] == '#') return -1;
            if (!isFlow) return position;
            var isColon = _text[position] == ':' && (IsBlankAt(position + 1) || _text[position + 1] is ',' or '[' or ']' or '{' or '}');
            return isColon || _text[position] is ',' or '[' or ']' or '{' or '}' ? -1 : position;
        }

        return -1;
    }

    private bool LooksLikeEntry(int position)
    {
        if (_text[position] == '-' && IsBlankAt(position + 1)) return true;
        for (; position < _text.Length && _text[position] is not ('\n' or '\r'); position++)
        {
            if (_text[position] == ':' && IsBlankAt(position + 1)) return true;
        }

        return false;
    }

    private bool IsEmptyLine(int position)
    {
        while (position < _text.Length && _text[position] is ' ' or '\t') position++;
        return position == _text.Length || _text[position] is '\n' or '\r';
    }
}
