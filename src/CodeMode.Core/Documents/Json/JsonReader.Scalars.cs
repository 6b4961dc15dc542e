#if NET
using System.Buffers;
#endif

namespace CodeMode.Documents;

/// <content>Strings, numbers and words.</content>
internal sealed partial class JsonReader
{
#if NET
    private static readonly SearchValues<char> SpecialInStrings =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(static c => (char)c), '"', '\\']);
#endif

    private bool ReadString(DocumentNodeKind kind)
    {
        var start = _position;
        var flags = TapeFlags.None;
        var position = start + 1;
        while (true)
        {
            position = FindSpecial(position);
            if (position == _text.Length) return FailUnterminated(start);
            var c = _text[position];
            if (c == '"') break;
            if (c != '\\') return FailControl(position);
            flags = TapeFlags.Escaped;
            if (!CheckEscape(ref position)) return false;
        }

        _position = position + 1;
        _tape.Add(kind, start, _position, flags);
        return true;
    }

    /// <summary>The next quote, backslash or control character, or the end of the text.</summary>
    private int FindSpecial(int position)
    {
#if NET
        var found = _text.AsSpan(position).IndexOfAny(SpecialInStrings);
        return found < 0 ? _text.Length : position + found;
#else
        while (position < _text.Length && _text[position] is not ('"' or '\\' or < ' ')) position++;
        return position;
#endif
    }

    /// <summary>The next character that is no space, or the end of the text.</summary>
    private int SkipSpaces(int position)
    {
#if NET
        var found = _text.AsSpan(position).IndexOfAnyExcept(' ');
        return found < 0 ? _text.Length : position + found;
#else
        while (position < _text.Length && _text[position] == ' ') position++;
        return position;
#endif
    }

    private bool CheckEscape(ref int position)
    {
        var escape = position++;
        if (position == _text.Length) return FailTruncated();
        var c = _text[position++];
        if (c is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't') return true;
        if (c != 'u') return Fail($"Invalid escape '\\{Printable(c)}' in a string; write '\\\\' for a backslash", escape, position);
        for (var end = position + 4; position < end; position++)
        {
            if (position == _text.Length) return FailTruncated();
            if (!IsHexDigit(_text[position])) return Fail("Invalid escape: '\\u' needs four hexadecimal digits", escape, position + 1);
        }

        return true;
    }

    private bool ReadNumber()
    {
        var start = _position;
        var position = start;
        if (_text[position] == '-') position++;
        var leadingZero = position < _text.Length && _text[position] == '0';
        var digits = CountDigits(ref position);
        if (digits == 0) return FailNumber(start, position, "a digit must follow the minus sign");
        if (leadingZero && digits > 1) return FailNumber(start, position, "a number has no leading zeros");
        if (position < _text.Length && _text[position] == '.')
        {
            position++;
            if (CountDigits(ref position) == 0) return FailNumber(start, position, "a digit must follow the decimal point");
        }

        if (position < _text.Length && (_text[position] is 'e' or 'E'))
        {
            position++;
            if (position < _text.Length && (_text[position] is '+' or '-')) position++;
            if (CountDigits(ref position) == 0) return FailNumber(start, position, "the exponent needs a digit");
        }

        _position = position;
        _tape.Add(DocumentNodeKind.Number, start, position, TapeFlags.None);
        return true;
    }

    private int CountDigits(ref int position)
    {
        var start = position;
        while (position < _text.Length && (_text[position] is >= '0' and <= '9')) position++;
        return position - start;
    }

    private bool ReadWord(string word, DocumentNodeKind kind)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0) return FailValue();
        var start = _position;
        _position += word.Length;
        _tape.Add(kind, start, _position, TapeFlags.None);
        return true;
    }

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
