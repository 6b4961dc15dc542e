namespace CodeMode.Syntax;

/// <content>Function and constructor types, and the parameter lists of signatures.</content>
internal sealed partial class Parser
{
    /// <summary>How far to look ahead for the end of a destructured parameter in a function type.</summary>
    private const int LongestPattern = 1000;

    /// <summary>Whether a function type begins here rather than a type in parentheses.</summary>
    private bool IsFunctionType()
    {
        if (_token.Kind is TokenKind.Less or TokenKind.New) return true;
        if (_token.Is("abstract") && Peek().Kind == TokenKind.New) return true;
        if (!Is(TokenKind.LeftParen)) return false;
        var mark = Mark();
        Next();
        var isFunction = BeginsParameters();
        Reset(mark);
        return isFunction;
    }

    /// <summary>Whether what stands behind an opening parenthesis can only be parameters.</summary>
    private bool BeginsParameters()
    {
        switch (_token.Kind)
        {
            case TokenKind.RightParen or TokenKind.Ellipsis: return true;
            case TokenKind.LeftBrace or TokenKind.LeftBracket:
                if (!TrySkipBalanced(LongestPattern)) return false;
                break;
            case TokenKind.Identifier or TokenKind.This:
                Next();
                break;
            default: return false;
        }
        if (_token.Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Assign) return true;
        if (Is(TokenKind.Question)) return Peek().Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.RightParen;
        return TakeIf(TokenKind.RightParen) && Is(TokenKind.Arrow);
    }

    private bool TrySkipFunctionType()
    {
        TakeIf("abstract");
        TakeIf(TokenKind.New);
        if (Is(TokenKind.Less) && !TrySkipTypeParameters()) return false;
        return TrySkipSignatureParameters() && TakeIf(TokenKind.Arrow)
            && TrySkipNested(static parser => parser.TrySkipReturnType());
    }

    private bool TrySkipSignatureParameters()
    {
        if (!TakeIf(TokenKind.LeftParen)) return false;
        while (!Is(TokenKind.RightParen))
        {
            TakeIf(TokenKind.Ellipsis);
            if (_token.Kind is TokenKind.LeftBrace or TokenKind.LeftBracket)
            {
                if (!TrySkipBalanced()) return false;
            }
            else
            {
                if (!_token.IsName) return false;
                Next();
            }
            TakeIf(TokenKind.Question);
            if (TakeIf(TokenKind.Colon) && !TrySkipType()) return false;
            if (!Is(TokenKind.RightParen) && !TakeIf(TokenKind.Comma)) return false;
        }
        Next();
        return true;
    }

    /// <summary>Skips from an opening bracket to the one that closes it, if that comes within so many tokens.</summary>
    private bool TrySkipBalanced(int tokens = int.MaxValue)
    {
        var open = 0;
        do
        {
            if (tokens-- == 0) return false;
            if (_token.Kind is TokenKind.LeftBrace or TokenKind.LeftBracket or TokenKind.LeftParen) open++;
            else if (_token.Kind is TokenKind.RightBrace or TokenKind.RightBracket or TokenKind.RightParen) open--;
            else if (_token.Kind is TokenKind.End or TokenKind.Invalid) return false;
            Next();
        }
        while (open > 0);
        return true;
    }

    private void SkipBalanced()
    {
        if (!TrySkipBalanced()) throw Expected("a closing bracket");
    }
}
