namespace CodeMode.Syntax;

/// <content>Object, mapped and interface types.</content>
internal sealed partial class Parser
{
    private bool TrySkipObjectType()
    {
        Next();
        while (!Is(TokenKind.RightBrace))
        {
            if (!TrySkipTypeMember()) return false;
            if (TakeIf(TokenKind.Semicolon) || TakeIf(TokenKind.Comma) || CanInsertSemicolon) continue;
            return false;
        }
        Next();
        return true;
    }

    private bool TrySkipTypeMember()
    {
        if (_token.Kind is TokenKind.Plus or TokenKind.Minus) Next();
        SkipTypeMemberModifier("readonly");
        if (!Is(TokenKind.LeftBracket))
        {
            SkipTypeMemberModifier("get");
            SkipTypeMemberModifier("set");
        }
        if (_token.Kind is TokenKind.LeftParen or TokenKind.Less) return TrySkipSignature();
        if (Is(TokenKind.New) && Peek().Kind is TokenKind.LeftParen or TokenKind.Less)
        {
            Next();
            return TrySkipSignature();
        }
        if (!TrySkipTypeMemberName()) return false;
        if (_token.Kind is TokenKind.Plus or TokenKind.Minus) Next();
        TakeIf(TokenKind.Question);
        if (_token.Kind is TokenKind.LeftParen or TokenKind.Less) return TrySkipSignature();
        return !TakeIf(TokenKind.Colon) || TrySkipReturnType();
    }

    private void SkipTypeMemberModifier(string word)
    {
        if (_token.Is(word) && Peek() is { NewLineBefore: false } next
            && (next.IsName || next.Kind is TokenKind.LeftBracket or TokenKind.String or TokenKind.Number)) Next();
    }

    private bool TrySkipTypeMemberName()
    {
        if (Is(TokenKind.LeftBracket)) return TrySkipBracketedName();
        if (!_token.IsName && _token.Kind is not (TokenKind.String or TokenKind.Number or TokenKind.BigInt)) return false;
        Next();
        return true;
    }

    /// <summary><c>[key: string]</c>, <c>[K in T as U]</c> or <c>[Symbol.iterator]</c>.</summary>
    private bool TrySkipBracketedName()
    {
        Next();
        if (_token.IsName && Peek().Kind is TokenKind.Colon or TokenKind.In)
        {
            Next();
            Next();
        }
        if (!TrySkipType()) return false;
        if (TakeIf("as") && !TrySkipType()) return false;
        return TakeIf(TokenKind.RightBracket);
    }

    /// <summary>Parameters and return type of a method, call or construct signature.</summary>
    private bool TrySkipSignature()
    {
        if (Is(TokenKind.Less) && !TrySkipTypeParameters()) return false;
        return TrySkipSignatureParameters() && (!TakeIf(TokenKind.Colon) || TrySkipReturnType());
    }

    /// <summary>Skips <c>[key: string]: T</c> in a class.</summary>
    private bool TrySkipIndexSignature()
    {
        if (!Is(TokenKind.LeftBracket)) return false;
        var mark = Mark();
        Next();
        var isSignature = Is(TokenKind.Identifier) && Peek().Kind == TokenKind.Colon;
        Reset(mark);
        if (!isSignature) return false;
        if (!TrySkipTypeMember()) throw ExpectedType();
        ExpectSemicolon();
        return true;
    }
}
