namespace CodeMode.Syntax;

/// <content>Functions, https://tc39.es/ecma262/#sec-ecmascript-language-functions-and-classes.</content>
internal sealed partial class Parser
{
    private FunctionExpression ParseFunctionExpression()
    {
        var start = _token.Start;
        var isAsync = TakeIf("async");
        Next();
        var isGenerator = TakeIf(TokenKind.Multiply);
        var name = _token.Kind is TokenKind.LeftParen or TokenKind.Less ? null : ParseBindingName();
        var function = ParseFunctionRest(start, name, FunctionKind.Normal, isAsync, isGenerator) ?? throw Expected("'{'");
        return new(start, _previousEnd, function);
    }

    /// <summary>Parses from the parameters on; null for an overload signature, or an accessor that is only declared, which have no body.</summary>
    private FunctionNode? ParseFunctionRest(int start, string? name, FunctionKind kind, bool isAsync, bool isGenerator, bool isDeclared = false)
    {
        var outer = EnterFunction(kind, isAsync, isGenerator);
        SkipTypeParameters();
        _function.IsInParameters = true;
        var parameters = ParseParameters(kind);
        _function.IsInParameters = false;
        SkipReturnType();
        var body = Is(TokenKind.LeftBrace) ? ParseBlockOf() : null;
        if (body is not null) CheckDirectives(parameters, body);
        LeaveFunction(outer);
        if (body is null)
        {
            if ((kind is FunctionKind.Getter or FunctionKind.Setter && !isDeclared) || !(Is(TokenKind.Semicolon) || CanInsertSemicolon)) throw Expected("'{'");
            TakeIf(TokenKind.Semicolon);
            return null;
        }
        return new(start, _previousEnd, name, parameters, body, null, kind, isAsync, isGenerator);
    }

    private FunctionState EnterFunction(FunctionKind kind, bool isAsync, bool isGenerator)
    {
        // A function adds three levels to the tree: the expression or declaration, the node, and its body.
        Enter(2);
        var state = new FunctionState(_function, _restrictions, _lastAwait, _lastYield, _coverError);
        _function = new(kind, isAsync, isGenerator, _function);
        _restrictions = Restrictions.None;
        _coverError = -1;
        PushScope(ScopeKind.Function);
        return state;
    }

    private void LeaveFunction(FunctionState outer)
    {
        PopScope();
        (_function, _restrictions, _lastAwait, _lastYield, _coverError) = outer;
        Leave(2);
    }

    /// <summary>Everything is strict here, but a function that says so may only have plain names as parameters.</summary>
    private static void CheckDirectives(Node[] parameters, BlockStatement body)
    {
        foreach (var statement in body.Body)
        {
            if (statement is not ExpressionStatement { Expression: StringLiteral { Parenthesized: false } directive }) return;
            if (directive.Value != "use strict" || directive.End - directive.Start != directive.Value.Length + 2) continue;
            if (parameters.Any(static parameter => parameter.Type != NodeType.Identifier))
                throw Error("'use strict' may not stand in a function with defaults, patterns or a rest parameter; leave it out: every program is strict", directive.Start);
        }
    }

    private Node[] ParseParameters(FunctionKind kind)
    {
        var open = _token.Start;
        Expect(TokenKind.LeftParen, "'('");
        var parameters = new List<Node>();
        while (!Is(TokenKind.RightParen))
        {
            if (Is(TokenKind.At)) throw RefuseDecorator();
            if (Is(TokenKind.This))
            {
                SkipThisParameter();
                continue;
            }
            CheckParameterProperty();
            parameters.Add(ParseParameter());
            if (parameters[parameters.Count - 1].Type == NodeType.RestElement && !Is(TokenKind.RightParen))
                throw Error("A rest parameter must be the last one", _token.Start);
            if (!Is(TokenKind.RightParen)) Expect(TokenKind.Comma, "',' or ')'");
        }
        Next();
        CheckParameterCount(kind, parameters, open);
        return [.. parameters];
    }

    /// <summary>Skips <c>this: T</c> with the comma behind it.</summary>
    private void SkipThisParameter()
    {
        var start = _token.Start;
        Next();
        SkipTypeAnnotation();
        if (!Is(TokenKind.RightParen)) Expect(TokenKind.Comma, "',' or ')'");
        Erase(start);
    }

    private static void CheckParameterCount(FunctionKind kind, List<Node> parameters, int offset)
    {
        if (kind == FunctionKind.Getter && parameters.Count != 0) throw Error("A getter has no parameters", offset);
        if (kind == FunctionKind.Setter && (parameters.Count != 1 || parameters[0].Type == NodeType.RestElement))
            throw Error("A setter has exactly one parameter", offset);
    }

    private Node ParseParameter()
    {
        var start = _token.Start;
        if (TakeIf(TokenKind.Ellipsis))
        {
            var rest = ParseBindingTarget(BindingKind.Parameter);
            SkipTypeAnnotation();
            return new RestElement(start, _previousEnd, rest);
        }
        var target = ParseBindingTarget(BindingKind.Parameter);
        if (Is(TokenKind.Question)) EraseToken();
        SkipTypeAnnotation();
        if (!TakeIf(TokenKind.Assign)) return target;
        var @default = ParseAssignment();
        return new AssignmentPattern(start, _previousEnd, target, @default);
    }

    private void CheckParameterProperty()
    {
        if (!Is(TokenKind.Identifier) || _token.Escaped
            || _token.Text is not ("public" or "private" or "protected" or "readonly" or "override")) return;
        if (Peek().IsName || Peek().Kind is TokenKind.LeftBrace or TokenKind.LeftBracket)
        {
            throw Refuse("Parameter properties are not available, as they are more than types; declare the field and assign it in the constructor",
                _token.Start);
        }
    }
}
