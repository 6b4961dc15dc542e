using System.Text;

namespace CodeMode.Syntax;

/// <content>String literals, https://tc39.es/ecma262/#sec-literals-string-literals.</content>
internal sealed partial class Lexer
{
    private Token ReadString(char quote)
    {
        var contentStart = ++Position;
        while (Position < end)
        {
            var c = text[Position];
            if (c == quote)
            {
                var value = text.Substring(contentStart, Position - contentStart);
                Position++;
                return Make(TokenKind.String, value);
            }
            if (c == '\\') return ReadEscapedString(quote, contentStart);
            if (c is '\n' or '\r') break;
            Position++;
        }
        return UnterminatedString(quote);
    }

    private Token ReadEscapedString(char quote, int contentStart)
    {
        var value = new StringBuilder(text, contentStart, Position - contentStart, 64);
        while (Position < end)
        {
            var c = text[Position];
            if (c == quote)
            {
                Position++;
                return Make(TokenKind.String, value.ToString());
            }
            if (c is '\n' or '\r') break;
            if (c == '\\')
            {
                var offset = Position;
                if (ReadEscape(value) is { } problem) return Invalid(problem, offset);
            }
            else
            {
                value.Append(c);
                Position++;
            }
        }
        return UnterminatedString(quote);
    }

    private Token UnterminatedString(char quote) =>
        Invalid($"This string never ends: close it with {quote} on the same line, or use a template (`…`) for several lines", _tokenStart);

    /// <summary>Reads an escape at the backslash. Returns what is wrong with it, or null.</summary>
    private string? ReadEscape(StringBuilder value)
    {
        Position++;
        if (Position >= end) return "The text ends within an escape";
        var c = text[Position++];
        switch (c)
        {
            case 'n': value.Append('\n'); return null;
            case 't': value.Append('\t'); return null;
            case 'r': value.Append('\r'); return null;
            case 'b': value.Append('\b'); return null;
            case 'f': value.Append('\f'); return null;
            case 'v': value.Append('\v'); return null;
            case '\r':
                if (Peek(0) == '\n') Position++;
                return null;
            case '\n' or '\u2028' or '\u2029': return null;
            case 'x': return AppendHexEscape(value);
            case 'u': return AppendUnicodeEscape(value);
            case '0' when !Characters.IsDigit(Peek(0)): value.Append('\0'); return null;
            case >= '0' and <= '9': return "Octal escapes are not allowed; write \\x41 or \\u0041";
            default: value.Append(c); return null;
        }
    }

    private string? AppendHexEscape(StringBuilder value)
    {
        var high = Characters.HexValue(Peek(0));
        var low = Characters.HexValue(Peek(1));
        if (high < 0 || low < 0) return "Expected two hexadecimal digits after \\x";
        value.Append((char)((high << 4) | low));
        Position += 2;
        return null;
    }

    private string? AppendUnicodeEscape(StringBuilder value)
    {
        var codePoint = ReadUnicodeEscape();
        if (codePoint < 0) return "Expected four hexadecimal digits, or a code point in braces, after \\u";
        if (codePoint > 0xFFFF) value.Append(char.ConvertFromUtf32(codePoint));
        else value.Append((char)codePoint);
        return null;
    }

    /// <summary>The code point of <c>\uXXXX</c> or <c>\u{X…}</c> behind the u, or -1.</summary>
    private int ReadUnicodeEscape()
    {
        var codePoint = 0;
        if (Peek(0) != '{')
        {
            for (var i = 0; i < 4; i++)
            {
                var digit = Characters.HexValue(Peek(i));
                if (digit < 0) return -1;
                codePoint = (codePoint << 4) | digit;
            }
            Position += 4;
            return codePoint;
        }
        var position = Position + 1;
        for (; position < end && text[position] != '}'; position++)
        {
            var digit = Characters.HexValue(text[position]);
            if (digit < 0 || (codePoint = (codePoint << 4) | digit) > 0x10FFFF) return -1;
        }
        if (position >= end || position == Position + 1) return -1;
        Position = position + 1;
        return codePoint;
    }
}
