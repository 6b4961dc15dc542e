namespace CodeMode.Syntax;

/// <content>Array and object literals, https://tc39.es/ecma262/#sec-object-initializer.</content>
internal sealed partial class Parser
{
    private ArrayExpression ParseArray()
    {
        var start = _token.Start;
        var outer = Restrict(Restrictions.None);
        Next();
        var elements = new List<Expression?>();
        while (!Is(TokenKind.RightBracket))
        {
            if (TakeIf(TokenKind.Comma))
            {
                elements.Add(null);
                continue;
            }
            elements.Add(Is(TokenKind.Ellipsis) ? ParseSpread(cover: true) : ParseAssignment(cover: true));
            if (!Is(TokenKind.RightBracket)) Expect(TokenKind.Comma, "',' or ']'");
        }
        Next();
        _restrictions = outer;
        return new(start, _previousEnd, [.. elements]);
    }

    private ObjectExpression ParseObject()
    {
        var start = _token.Start;
        var outer = Restrict(Restrictions.None);
        Next();
        var members = new List<Node>();
        while (!Is(TokenKind.RightBrace))
        {
            // A property is a level of the tree.
            Enter();
            members.Add(Is(TokenKind.Ellipsis) ? ParseSpread(cover: true) : ParseProperty());
            Leave();
            if (!Is(TokenKind.RightBrace)) Expect(TokenKind.Comma, "',' or '}'");
        }
        Next();
        _restrictions = outer;
        return new(start, _previousEnd, [.. members]);
    }

    private Property ParseProperty()
    {
        if (Is(TokenKind.At)) throw RefuseDecorator();
        var start = _token.Start;
        var isAsync = TakeModifier("async", allowNewLine: false);
        var isGenerator = TakeIf(TokenKind.Multiply);
        var kind = isAsync || isGenerator ? PropertyKind.Method
            : TakeModifier("get", allowNewLine: true) ? PropertyKind.Get
            : TakeModifier("set", allowNewLine: true) ? PropertyKind.Set
            : PropertyKind.Init;
        var keyToken = _token;
        var key = ParsePropertyKey(out var computed);
        if (kind == PropertyKind.Init && _token.Kind is TokenKind.LeftParen or TokenKind.Less) kind = PropertyKind.Method;
        if (kind != PropertyKind.Init)
        {
            var value = ParseMethod(start, MethodKind(kind), isAsync, isGenerator);
            return new(start, _previousEnd, kind, key, value, computed, shorthand: false);
        }
        if (TakeIf(TokenKind.Colon))
        {
            var value = ParseAssignment(cover: true);
            return new(start, _previousEnd, kind, key, value, computed, shorthand: false);
        }
        return ParseShorthand(keyToken);
    }

    private static FunctionKind MethodKind(PropertyKind kind) => kind switch
    {
        PropertyKind.Get => FunctionKind.Getter,
        PropertyKind.Set => FunctionKind.Setter,
        _ => FunctionKind.Method,
    };

    private FunctionExpression ParseMethod(int start, FunctionKind kind, bool isAsync, bool isGenerator)
    {
        var function = ParseFunctionRest(start, null, kind, isAsync, isGenerator) ?? throw Error("Expected '{'", _previousEnd);
        return new(start, _previousEnd, function);
    }

    /// <summary>A name alone, perhaps with the default that only a pattern may have.</summary>
    private Property ParseShorthand(Token name)
    {
        if (name.Kind != TokenKind.Identifier)
        {
            if (name.Kind is TokenKind.String or TokenKind.Number or TokenKind.BigInt or TokenKind.LeftBracket) throw Expected("':'");
            throw name.IsName && Is(TokenKind.Comma) || Is(TokenKind.RightBrace)
                ? Error($"'{name.Text}' is a reserved word; write '{name.Text}: value'", name.Start)
                : Expected("':'");
        }
        var identifier = new Identifier(name.Start, name.End, name.Text!);
        CheckReference(identifier);
        if (!Is(TokenKind.Assign))
        {
            if (_token.Kind is not (TokenKind.Comma or TokenKind.RightBrace)) throw Expected("':', ',' or '}'");
            return new(name.Start, name.End, PropertyKind.Init, identifier, identifier, computed: false, shorthand: true);
        }
        CheckBindable(identifier.Name, identifier.Start);
        if (_coverError < 0) _coverError = _token.Start;
        var coverError = _coverError;
        Next();
        var @default = ParseAssignment();
        _coverError = coverError;
        var value = new AssignmentExpression(name.Start, _previousEnd, AssignmentOperator.Assign, identifier, @default);
        return new(name.Start, _previousEnd, PropertyKind.Init, identifier, value, computed: false, shorthand: true);
    }

    /// <summary>Takes a word such as <c>get</c> when it modifies the member that follows rather than naming one itself.</summary>
    private bool TakeModifier(string word, bool allowNewLine)
    {
        if (!_token.Is(word)) return false;
        var next = Peek();
        var modifies = next.IsName || next.Kind is TokenKind.String or TokenKind.Number or TokenKind.BigInt or TokenKind.LeftBracket
            or TokenKind.PrivateName or TokenKind.Multiply or TokenKind.LeftBrace;
        if (next.Kind == TokenKind.LeftBrace) modifies = word == "static";
        if (next.Kind == TokenKind.Multiply) modifies = word is not ("get" or "set");
        if (!modifies || (next.NewLineBefore && !allowNewLine)) return false;
        Next();
        return true;
    }

    private Expression ParsePropertyKey(out bool computed)
    {
        computed = Is(TokenKind.LeftBracket);
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.String:
                Next();
                return new StringLiteral(token.Start, token.End, token.Text!);
            case TokenKind.Number:
                Next();
                return new NumberLiteral(token.Start, token.End, token.Number);
            case TokenKind.BigInt:
                Next();
                return new BigIntLiteral(token.Start, token.End, token.Text!);
            case TokenKind.LeftBracket:
                Next();
                var outer = Restrict(Restrictions.None);
                var key = ParseAssignment();
                _restrictions = outer;
                Expect(TokenKind.RightBracket, "']'");
                return key;
            default:
                if (!token.IsName) throw Expected("a property name");
                Next();
                return new Identifier(token.Start, token.End, token.Text!);
        }
    }
}
