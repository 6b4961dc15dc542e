namespace CodeMode.Syntax;

/// <content>Type arguments, type parameters, casts.</content>
internal sealed partial class Parser
{
    private bool IsLess => _token.Kind is TokenKind.Less or TokenKind.ShiftLeft;

    private bool IsGreater => _token.Kind is TokenKind.Greater or TokenKind.GreaterOrEqual or TokenKind.ShiftRight or TokenKind.ShiftRightAssign
        or TokenKind.ShiftRightUnsigned or TokenKind.ShiftRightUnsignedAssign;

    /// <summary>Skips <c>&lt;A, B&gt;</c>.</summary>
    private bool TrySkipTypeArguments()
    {
        if (!IsLess) return false;
        _token = _lexer.RescanLess(_token);
        do
        {
            Next();
            if (!TrySkipType()) return false;
        }
        while (Is(TokenKind.Comma));
        return TryTakeGreater();
    }

    private bool TryTakeGreater()
    {
        if (!IsGreater) return false;
        _token = _lexer.RescanGreater(_token);
        Next();
        return true;
    }

    /// <summary>Skips <c>&lt;T extends A = B, const U&gt;</c>.</summary>
    private bool TrySkipTypeParameters()
    {
        if (!Is(TokenKind.Less)) return false;
        Next();
        while (!IsGreater)
        {
            while (_token.Kind is TokenKind.Const or TokenKind.In || ((_token.Is("out") || _token.Is("const")) && Peek().IsName)) Next();
            if (!Is(TokenKind.Identifier)) return false;
            Next();
            if (TakeIf(TokenKind.Extends) && !TrySkipType()) return false;
            if (TakeIf(TokenKind.Assign) && !TrySkipType()) return false;
            if (!IsGreater && !TakeIf(TokenKind.Comma)) return false;
        }
        return TryTakeGreater();
    }

    /// <summary>
    /// Skips type arguments behind an expression when what follows shows that they are some: a call or a template, or a token that no
    /// comparison could go on with.
    /// </summary>
    private bool TrySkipTypeArgumentsOfCall()
    {
        var mark = Mark();
        if (TrySkipTypeArguments() && (_token.NewLineBefore || _token.Kind is TokenKind.LeftParen or TokenKind.Template or TokenKind.TemplateHead
            or TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon
            or TokenKind.QuestionDot or TokenKind.End))
        {
            Erase(mark.Token.Start);
            return true;
        }
        Reset(mark);
        return false;
    }

    /// <summary>Skips <c>as T</c> and <c>satisfies T</c> behind an operand.</summary>
    private bool TrySkipCast(int least)
    {
        if (least >= Operators.Relational || !Is(TokenKind.Identifier) || _token.NewLineBefore || !(_token.Is("as") || _token.Is("satisfies")))
            return false;
        CheckCover();
        var start = _token.Start;
        Next();
        SkipType();
        Erase(start);
        return true;
    }
}
