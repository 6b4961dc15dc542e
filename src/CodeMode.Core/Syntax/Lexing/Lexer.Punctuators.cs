namespace CodeMode.Syntax;

/// <content>Punctuators, longest first, https://tc39.es/ecma262/#sec-punctuators.</content>
internal sealed partial class Lexer
{
    /// <summary>Reads a token that begins with <c>&gt;</c> again as that one character: the end of a list of types.</summary>
    public Token RescanGreater(Token token)
    {
        Position = token.Start + 1;
        return new(TokenKind.Greater, token.Start, Position, token.NewLineBefore);
    }

    /// <summary>Reads a token that begins with <c>&lt;</c> again as that one character: the start of a list of types.</summary>
    public Token RescanLess(Token token)
    {
        Position = token.Start + 1;
        return new(TokenKind.Less, token.Start, Position, token.NewLineBefore);
    }

    private Token ReadPunctuator(char c)
    {
        switch (c)
        {
            case '(': return Take(1, TokenKind.LeftParen);
            case ')': return Take(1, TokenKind.RightParen);
            case '{': return Take(1, TokenKind.LeftBrace);
            case '}': return Take(1, TokenKind.RightBrace);
            case '[': return Take(1, TokenKind.LeftBracket);
            case ']': return Take(1, TokenKind.RightBracket);
            case ';': return Take(1, TokenKind.Semicolon);
            case ',': return Take(1, TokenKind.Comma);
            case ':': return Take(1, TokenKind.Colon);
            case '@': return Take(1, TokenKind.At);
            case '~': return Take(1, TokenKind.Tilde);
            case '.': return Peek(1) == '.' && Peek(2) == '.' ? Take(3, TokenKind.Ellipsis) : Take(1, TokenKind.Dot);
            case '?': return ReadQuestion();
            case '=': return ReadEquals();
            case '!': return Peek(1) != '=' ? Take(1, TokenKind.Bang)
                : Peek(2) == '=' ? Take(3, TokenKind.StrictNotEqual) : Take(2, TokenKind.NotEqual);
            case '+': return Peek(1) == '+' ? Take(2, TokenKind.Increment) : WithAssign(1, TokenKind.Plus, TokenKind.PlusAssign);
            case '-': return Peek(1) == '-' ? Take(2, TokenKind.Decrement) : WithAssign(1, TokenKind.Minus, TokenKind.MinusAssign);
            case '*': return Peek(1) == '*'
                ? WithAssign(2, TokenKind.Exponent, TokenKind.ExponentAssign) : WithAssign(1, TokenKind.Multiply, TokenKind.MultiplyAssign);
            case '/': return WithAssign(1, TokenKind.Divide, TokenKind.DivideAssign);
            case '%': return WithAssign(1, TokenKind.Remainder, TokenKind.RemainderAssign);
            case '^': return WithAssign(1, TokenKind.BitwiseXor, TokenKind.BitwiseXorAssign);
            case '&': return Peek(1) == '&'
                ? WithAssign(2, TokenKind.And, TokenKind.AndAssign) : WithAssign(1, TokenKind.BitwiseAnd, TokenKind.BitwiseAndAssign);
            case '|': return Peek(1) == '|'
                ? WithAssign(2, TokenKind.Or, TokenKind.OrAssign) : WithAssign(1, TokenKind.BitwiseOr, TokenKind.BitwiseOrAssign);
            case '<': return Peek(1) == '<' ? WithAssign(2, TokenKind.ShiftLeft, TokenKind.ShiftLeftAssign)
                : Peek(1) == '=' ? Take(2, TokenKind.LessOrEqual) : Take(1, TokenKind.Less);
            case '>': return ReadGreater();
            default:
                Position++;
                return Invalid($"Unexpected character '{Show(_tokenStart)}'", _tokenStart);
        }
    }

    private Token ReadQuestion()
    {
        if (Peek(1) == '?') return WithAssign(2, TokenKind.Coalesce, TokenKind.CoalesceAssign);
        return Peek(1) == '.' && !Characters.IsDigit(Peek(2)) ? Take(2, TokenKind.QuestionDot) : Take(1, TokenKind.Question);
    }

    private Token ReadEquals()
    {
        if (Peek(1) == '>') return Take(2, TokenKind.Arrow);
        if (Peek(1) != '=') return Take(1, TokenKind.Assign);
        return Peek(2) == '=' ? Take(3, TokenKind.StrictEqual) : Take(2, TokenKind.Equal);
    }

    private Token ReadGreater()
    {
        if (Peek(1) == '=') return Take(2, TokenKind.GreaterOrEqual);
        if (Peek(1) != '>') return Take(1, TokenKind.Greater);
        return Peek(2) == '>'
            ? WithAssign(3, TokenKind.ShiftRightUnsigned, TokenKind.ShiftRightUnsignedAssign)
            : WithAssign(2, TokenKind.ShiftRight, TokenKind.ShiftRightAssign);
    }

    private Token WithAssign(int length, TokenKind plain, TokenKind assign) =>
        Peek(length) == '=' ? Take(length + 1, assign) : Take(length, plain);

    private Token Take(int length, TokenKind kind)
    {
        Position += length;
        return Make(kind);
    }
}
