namespace CodeMode.Syntax;

/// <content>
/// TypeScript's types are recognised and dropped: each <c>TrySkip…</c> moves past what it recognises and answers whether it did, without
/// throwing, because only a type that fits tells <c>f&lt;T&gt;(x)</c> from two comparisons.
/// </content>
internal sealed partial class Parser
{
    private bool _isTypeTooDeep;

    /// <summary>Skips <c>: T</c> when it stands here.</summary>
    private void SkipTypeAnnotation()
    {
        var start = _token.Start;
        if (!TakeIf(TokenKind.Colon)) return;
        SkipType();
        Erase(start);
    }

    private void SkipType()
    {
        if (!TrySkipType()) throw ExpectedType();
    }

    private void SkipTypeParameters()
    {
        if (!Is(TokenKind.Less)) return;
        var start = _token.Start;
        if (!TrySkipTypeParameters()) throw ExpectedType();
        Erase(start);
    }

    private void SkipReturnType()
    {
        var start = _token.Start;
        if (!TakeIf(TokenKind.Colon)) return;
        if (!TrySkipReturnType()) throw ExpectedType();
        Erase(start);
    }

    private void SkipTypeList()
    {
        do SkipType();
        while (TakeIf(TokenKind.Comma));
    }

    /// <summary>A type, or a predicate: <c>x is T</c>, <c>asserts x</c>, <c>asserts x is T</c>.</summary>
    private bool TrySkipReturnType()
    {
        if (_token.Is("asserts") && Peek() is { NewLineBefore: false } asserted && (asserted.Kind == TokenKind.This || IsTypeName(asserted)) && !asserted.Is("is"))
        {
            Next();
            Next();
            return !TakeIf("is") || TrySkipType();
        }
        if ((Is(TokenKind.This) || Is(TokenKind.Identifier)) && Peek() is { NewLineBefore: false } next && next.Is("is"))
        {
            Next();
            Next();
        }
        return TrySkipType();
    }

    private static bool IsTypeName(Token token) => token.Kind == TokenKind.Identifier;

    private bool TrySkipType() => TrySkipNested(static parser => parser.TrySkipConditionalType());

    /// <summary>Skips what may hold itself. Too deep is no type rather than an error, as it may be no type after all.</summary>
    private bool TrySkipNested(Func<Parser, bool> trySkip)
    {
        if (_depth >= MaxNesting) _isTypeTooDeep = true;
        if (_isTypeTooDeep) return false;
        _depth++;
        var isType = trySkip(this);
        _depth--;
        return isType;
    }

    private SyntaxErrorException ExpectedType() => _isTypeTooDeep ? TooDeep() : Expected("a type");

    private bool TrySkipConditionalType()
    {
        if (!TrySkipUnion()) return false;
        if (!Is(TokenKind.Extends) || _token.NewLineBefore) return true;
        Next();
        if (!TrySkipUnion() || !TakeIf(TokenKind.Question)) return false;
        return TrySkipType() && TakeIf(TokenKind.Colon) && TrySkipType();
    }

    private bool TrySkipUnion()
    {
        if (_token.Kind is TokenKind.BitwiseOr or TokenKind.BitwiseAnd) Next();
        do
        {
            if (!TrySkipTypeOperand()) return false;
        }
        while (TakeIf(TokenKind.BitwiseOr) || TakeIf(TokenKind.BitwiseAnd));
        return true;
    }

    private bool TrySkipTypeOperand()
    {
        while (_token.Is("keyof") || _token.Is("unique") || _token.Is("readonly") || _token.Is("infer"))
        {
            if (!BeginsType(Peek())) break;
            if (!_token.Is("infer"))
            {
                Next();
                continue;
            }
            Next();
            Next();
            return TrySkipInferConstraint();
        }
        if (IsFunctionType()) return TrySkipFunctionType();
        return TrySkipPrimaryType() && TrySkipTypeSuffixes();
    }

    /// <summary>The constraint of <c>infer U extends T</c>; before a <c>?</c> the word belongs to the conditional type around.</summary>
    private bool TrySkipInferConstraint()
    {
        if (!Is(TokenKind.Extends)) return true;
        var mark = Mark();
        Next();
        if (!TrySkipNested(static parser => parser.TrySkipTypeOperand()) || Is(TokenKind.Question)) Reset(mark);
        return true;
    }

    private static bool BeginsType(Token token) => token.IsName || token.Kind is TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace
        or TokenKind.String or TokenKind.Number or TokenKind.Template or TokenKind.TemplateHead;

    /// <summary><c>[]</c> and <c>[K]</c> behind a type.</summary>
    private bool TrySkipTypeSuffixes()
    {
        while (Is(TokenKind.LeftBracket) && !_token.NewLineBefore)
        {
            Next();
            if (TakeIf(TokenKind.RightBracket)) continue;
            if (!TrySkipType() || !TakeIf(TokenKind.RightBracket)) return false;
        }
        return true;
    }

    private bool TrySkipPrimaryType()
    {
        switch (_token.Kind)
        {
            case TokenKind.String or TokenKind.Number or TokenKind.BigInt or TokenKind.True or TokenKind.False or TokenKind.Null
                or TokenKind.Void or TokenKind.This or TokenKind.Template or TokenKind.Const:
                Next();
                return true;
            case TokenKind.Minus:
                Next();
                return TakeIf(TokenKind.Number) || TakeIf(TokenKind.BigInt);
            case TokenKind.TemplateHead: return TrySkipTemplateType();
            case TokenKind.LeftBrace: return TrySkipObjectType();
            case TokenKind.LeftBracket: return TrySkipTupleType();
            case TokenKind.LeftParen:
                Next();
                return TrySkipType() && TakeIf(TokenKind.RightParen);
            case TokenKind.TypeOf:
                Next();
                return TrySkipTypeReference();
            case TokenKind.Import: return TrySkipImportType();
            default: return Is(TokenKind.Identifier) && TrySkipTypeReference();
        }
    }

    /// <summary><c>A.B.C&lt;T&gt;</c>.</summary>
    private bool TrySkipTypeReference()
    {
        if (Is(TokenKind.Import)) return TrySkipImportType();
        if (!_token.IsName) return false;
        var isKeyword = _token.Text is "number" or "string" or "boolean" or "bigint" or "symbol" or "object" or "any" or "unknown" or "never";
        Next();
        // These take no arguments: in "x as number < 5" the sign compares.
        if (isKeyword && IsLess) return true;
        while (TakeIf(TokenKind.Dot))
        {
            if (!_token.IsName && !Is(TokenKind.PrivateName)) return false;
            Next();
        }
        return !IsLess || _token.NewLineBefore || TrySkipTypeArguments();
    }

    private bool TrySkipImportType()
    {
        Next();
        if (!TakeIf(TokenKind.LeftParen) || !TakeIf(TokenKind.String) || !TakeIf(TokenKind.RightParen)) return false;
        while (TakeIf(TokenKind.Dot))
        {
            if (!_token.IsName) return false;
            Next();
        }
        return !IsLess || TrySkipTypeArguments();
    }

    private bool TrySkipTemplateType()
    {
        while (true)
        {
            Next();
            if (!TrySkipType() || !Is(TokenKind.RightBrace)) return false;
            _token = _lexer.RescanTemplate(_token);
            if (Is(TokenKind.TemplateMiddle)) continue;
            if (!Is(TokenKind.TemplateTail)) return false;
            Next();
            return true;
        }
    }

    private bool TrySkipTupleType()
    {
        Next();
        while (!Is(TokenKind.RightBracket))
        {
            TakeIf(TokenKind.Ellipsis);
            SkipTupleLabel();
            if (!TrySkipType()) return false;
            TakeIf(TokenKind.Question);
            if (!Is(TokenKind.RightBracket) && !TakeIf(TokenKind.Comma)) return false;
        }
        Next();
        return true;
    }

    private void SkipTupleLabel()
    {
        if (!_token.IsName) return;
        var mark = Mark();
        Next();
        TakeIf(TokenKind.Question);
        if (!TakeIf(TokenKind.Colon)) Reset(mark);
    }
}
