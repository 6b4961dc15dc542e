namespace CodeMode.Syntax;

/// <summary>
/// Text → tokens, one at a time. Where the grammar decides what a character begins (a slash, the brace that goes on with a template), the
/// parser asks again. What is no token becomes an invalid one that carries the message, so that looking ahead never throws.
/// </summary>
internal sealed partial class Lexer(string text, int start, int end)
{
    private readonly NameTable _names = new();
    private int _tokenStart;
    private bool _newLineBefore;

    /// <summary>Where the next token is looked for. Setting it back is all that backtracking needs.</summary>
    public int Position { get; set; } = start;

    /// <summary>Reads the next token.</summary>
    public Token Next()
    {
        _newLineBefore = false;
        if (SkipTrivia() is { } invalid) return invalid;
        _tokenStart = Position;
        if (Position >= end) return Make(TokenKind.End);

        var c = text[Position];
        if (Characters.IsAsciiIdentifierStart(c)) return ReadName();
        if (Characters.IsDigit(c) || (c == '.' && Characters.IsDigit(Peek(1)))) return ReadNumber();
        return c switch
        {
            '"' or '\'' => ReadString(c),
            '`' => ReadTemplate(TokenKind.Template, TokenKind.TemplateHead),
            '#' => ReadPrivateName(),
            '\\' => ReadName(),
            _ when c >= 128 => ReadName(),
            _ => ReadPunctuator(c),
        };
    }

    private char Peek(int distance) => Position + distance < end ? text[Position + distance] : '\0';

    private Token Make(TokenKind kind, string? value = null, double number = 0, bool escaped = false) =>
        new(kind, _tokenStart, Position, _newLineBefore, value, number, escaped);

    private Token Invalid(string message, int offset) =>
        new(TokenKind.Invalid, offset, Math.Min(offset + 1, end), _newLineBefore, message);

    /// <summary>Skips white space, line ends and comments.</summary>
    private Token? SkipTrivia()
    {
        while (Position < end)
        {
            var c = text[Position];
            if (c is ' ' or '\t')
            {
                Position++;
            }
            else if (Characters.IsLineTerminator(c))
            {
                _newLineBefore = true;
                Position++;
            }
            else if (c == '/' && Peek(1) == '/')
            {
                while (Position < end && !Characters.IsLineTerminator(text[Position])) Position++;
            }
            else if (c == '/' && Peek(1) == '*')
            {
                if (SkipBlockComment() is { } invalid) return invalid;
            }
            else if (Characters.IsWhiteSpace(c))
            {
                Position++;
            }
            else
            {
                break;
            }
        }
        return null;
    }

    private Token? SkipBlockComment()
    {
        var open = Position;
        for (Position += 2; Position < end; Position++)
        {
            var c = text[Position];
            if (c == '*' && Peek(1) == '/')
            {
                Position += 2;
                return null;
            }
            if (Characters.IsLineTerminator(c)) _newLineBefore = true;
        }
        return Invalid("This comment never ends: close it with '*/'", open);
    }
}
