namespace CodeMode.Syntax;

/// <content>Patterns: those read as such, and expressions that turn out to be one, https://tc39.es/ecma262/#sec-destructuring-binding-patterns.</content>
internal sealed partial class Parser
{
    private string ParseBindingName()
    {
        if (_token.Kind >= TokenKind.Await || Is(TokenKind.EscapedKeyword))
            throw Error($"'{_token.Text}' is a reserved word; choose another name", _token.Start);
        var start = _token.Start;
        var name = ParseIdentifierName();
        CheckBindable(name, start);
        return name;
    }

    private static void CheckBindable(string name, int offset)
    {
        if (name is "eval" or "arguments") throw Error($"'{name}' cannot be declared or assigned; choose another name", offset);
        if (Keywords.IsStrictReserved(name)) throw Error($"'{name}' is a reserved word; choose another name", offset);
    }

    /// <summary>A name or pattern that declares.</summary>
    private Node ParseBindingTarget(BindingKind kind)
    {
        switch (_token.Kind)
        {
            case TokenKind.LeftBracket: return ParseArrayBinding(kind);
            case TokenKind.LeftBrace: return ParseObjectBinding(kind);
            default:
                var token = _token;
                var name = ParseBindingName();
                Declare(name, kind, token.Start);
                return new Identifier(token.Start, token.End, name);
        }
    }

    private Node ParseBindingElement(BindingKind kind)
    {
        var start = _token.Start;
        var target = ParseBindingTarget(kind);
        if (!TakeIf(TokenKind.Assign)) return target;
        var @default = ParseInitializer();
        return new AssignmentPattern(start, _previousEnd, target, @default);
    }

    private Expression ParseInitializer()
    {
        var outer = Restrict(Restrictions.None);
        var value = ParseAssignment();
        _restrictions = outer;
        return value;
    }

    private ArrayPattern ParseArrayBinding(BindingKind kind)
    {
        Enter();
        var start = _token.Start;
        Next();
        var elements = new List<Node?>();
        while (!Is(TokenKind.RightBracket))
        {
            if (TakeIf(TokenKind.Comma))
            {
                elements.Add(null);
                continue;
            }
            if (Is(TokenKind.Ellipsis))
            {
                elements.Add(ParseBindingRest(kind));
                if (!Is(TokenKind.RightBracket)) throw Error("A rest element must be the last one", _token.Start);
                break;
            }
            elements.Add(ParseBindingElement(kind));
            if (!Is(TokenKind.RightBracket)) Expect(TokenKind.Comma, "',' or ']'");
        }
        Next();
        Leave();
        return new(start, _previousEnd, [.. elements]);
    }

    private RestElement ParseBindingRest(BindingKind kind)
    {
        var start = _token.Start;
        Next();
        var target = ParseBindingTarget(kind);
        return new(start, _previousEnd, target);
    }

    private ObjectPattern ParseObjectBinding(BindingKind kind)
    {
        // A property adds a level of its own.
        Enter(2);
        var start = _token.Start;
        Next();
        var properties = new List<PatternProperty>();
        Node? rest = null;
        while (!Is(TokenKind.RightBrace))
        {
            if (TakeIf(TokenKind.Ellipsis))
            {
                if (!Is(TokenKind.Identifier)) throw Expected("a name");
                rest = ParseBindingTarget(kind);
                if (!Is(TokenKind.RightBrace)) throw Error("A rest element must be the last one", _token.Start);
                break;
            }
            properties.Add(ParseBindingProperty(kind));
            if (!Is(TokenKind.RightBrace)) Expect(TokenKind.Comma, "',' or '}'");
        }
        Next();
        Leave(2);
        return new(start, _previousEnd, [.. properties], rest);
    }

    private PatternProperty ParseBindingProperty(BindingKind kind)
    {
        var start = _token.Start;
        var token = _token;
        var key = ParsePropertyKey(out var computed);
        if (TakeIf(TokenKind.Colon))
        {
            var element = ParseBindingElement(kind);
            return new(start, _previousEnd, key, computed, element);
        }
        if (token.Kind != TokenKind.Identifier) throw Expected("':'");
        CheckBindable(token.Text!, start);
        Declare(token.Text!, kind, start);
        Node target = new Identifier(token.Start, token.End, token.Text!);
        if (TakeIf(TokenKind.Assign))
        {
            var @default = ParseInitializer();
            target = new AssignmentPattern(start, _previousEnd, target, @default);
        }
        return new(start, _previousEnd, key, computed, target);
    }
}
