using System.Text;

namespace CodeMode.Syntax;

/// <content>Identifiers, keywords and private names, https://tc39.es/ecma262/#sec-names-and-keywords.</content>
internal sealed partial class Lexer
{
    private Token ReadName()
    {
        var nameStart = Position;
        while (Position < end && Characters.IsAsciiIdentifierPart(text[Position])) Position++;
        if (Position < end && (text[Position] == '\\' || text[Position] >= 128)) return ReadUnusualName(nameStart, TokenKind.Identifier);

        var name = _names.Get(text, nameStart, Position - nameStart);
        return Make(Keywords.KindOf(name), name);
    }

    private Token ReadPrivateName()
    {
        var nameStart = ++Position;
        if (!Characters.IsAsciiIdentifierStart(Peek(0)) && Peek(0) != '\\' && Peek(0) < 128)
            return Invalid("Unexpected character '#'", _tokenStart);
        while (Position < end && Characters.IsAsciiIdentifierPart(text[Position])) Position++;
        if (Position < end && (text[Position] == '\\' || text[Position] >= 128)) return ReadUnusualName(nameStart, TokenKind.PrivateName);
        return Make(TokenKind.PrivateName, _names.Get(text, nameStart, Position - nameStart));
    }

    /// <summary>A name with escapes or with characters beyond ASCII; the ASCII part before is read already.</summary>
    private Token ReadUnusualName(int nameStart, TokenKind kind)
    {
        var name = new StringBuilder(text, nameStart, Position - nameStart, 32);
        var escaped = false;
        while (Position < end)
        {
            var offset = Position;
            var isEscape = text[Position] == '\\';
            var codePoint = isEscape ? ReadNameEscape() : ReadCodePoint();
            if (codePoint < 0) return Invalid("A name may only hold escapes such as \\u0061 or \\u{61}", offset);
            if (name.Length == 0 ? !Characters.IsIdentifierStart(codePoint) : !Characters.IsIdentifierPart(codePoint))
            {
                if (isEscape) return Invalid("This escape is no character that a name can hold", offset);
                Position = offset;
                break;
            }
            escaped |= isEscape;
            name.Append(char.ConvertFromUtf32(codePoint));
        }
        if (name.Length == 0) return Invalid($"Unexpected character '{Show(Position)}'", Position);

        var value = name.ToString();
        if (kind == TokenKind.Identifier && Keywords.KindOf(value) != TokenKind.Identifier)
            kind = escaped ? TokenKind.EscapedKeyword : Keywords.KindOf(value);
        return Make(kind, value, escaped: escaped);
    }

    private int ReadNameEscape()
    {
        Position++;
        if (Peek(0) != 'u') return -1;
        Position++;
        return ReadUnicodeEscape();
    }

    /// <summary>The code point at the position; a lone surrogate counts as itself, which no name can hold.</summary>
    private int ReadCodePoint()
    {
        var c = text[Position++];
        if (char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek(0))) return char.ConvertToUtf32(c, text[Position++]);
        return c;
    }

    private string Show(int offset) => char.IsHighSurrogate(text[offset]) && offset + 1 < end
        ? text.Substring(offset, 2)
        : char.IsControl(text[offset]) || char.IsSurrogate(text[offset]) ? $"\\u{(int)text[offset]:x4}" : text.Substring(offset, 1);
}
