namespace CodeMode.Syntax;

/// <content>Member access, calls, <c>new</c> and what else follows an expression, https://tc39.es/ecma262/#sec-left-hand-side-expressions.</content>
internal sealed partial class Parser
{
    private Expression ParseChain(int start)
    {
        var outer = BeginChain();
        var expression = ParsePrimary();
        if (!IsArrow(expression)) expression = ParseLinks(start, expression, allowCalls: true);
        EndChain(outer);
        return expression;
    }

    private Expression ParseLinks(int start, Expression expression, bool allowCalls)
    {
        var isOptional = false;
        while (true)
        {
            var link = ParseLink(start, expression, allowCalls, ref isOptional);
            if (link is null) break;
            expression = link;
        }
        return isOptional ? new OptionalChain(start, _previousEnd, expression) : expression;
    }

    /// <summary>The expression with one more link; null when the chain ends.</summary>
    private Expression? ParseLink(int start, Expression target, bool allowCalls, ref bool isOptional)
    {
        switch (_token.Kind)
        {
            case TokenKind.Dot:
                BeginLink();
                return ParseNamedMember(start, target, optional: false);
            case TokenKind.LeftBracket:
                BeginLink();
                return ParseComputedMember(start, target, optional: false);
            case TokenKind.LeftParen when allowCalls:
                CheckCover();
                AddLink();
                return ParseCall(start, target, optional: false);
            case TokenKind.QuestionDot:
                if (!allowCalls) throw Error("'?.' may not stand in the callee of 'new'", _token.Start);
                isOptional = true;
                BeginLink();
                return ParseOptionalLink(start, target);
            case TokenKind.Template or TokenKind.TemplateHead:
                if (isOptional) throw Error("A tagged template may not follow '?.'", _token.Start);
                CheckCover();
                AddLink();
                var quasi = ParseTemplate(isTagged: true);
                return new TaggedTemplate(start, _previousEnd, target, quasi);
            case TokenKind.Bang when !_token.NewLineBefore:
                EraseToken();
                return target;
            case TokenKind.Less or TokenKind.ShiftLeft when TrySkipTypeArgumentsOfCall(): return target;
            default: return null;
        }
    }

    private void BeginLink()
    {
        CheckCover();
        AddLink();
        Next();
    }

    private Expression ParseOptionalLink(int start, Expression target)
    {
        switch (_token.Kind)
        {
            case TokenKind.LeftParen: return ParseCall(start, target, optional: true);
            case TokenKind.LeftBracket:
                Next();
                return ParseComputedMember(start, target, optional: true);
            case TokenKind.Less when TrySkipTypeArgumentsOfCall(): return ParseCall(start, target, optional: true);
            case TokenKind.Template or TokenKind.TemplateHead: throw Error("A tagged template may not follow '?.'", _token.Start);
            default: return ParseNamedMember(start, target, optional: true);
        }
    }

    private MemberExpression ParseNamedMember(int start, Expression target, bool optional)
    {
        Expression property;
        if (Is(TokenKind.PrivateName))
        {
            if (target.Type == NodeType.SuperExpression) throw Unexpected();
            property = ParsePrivateName();
        }
        else
        {
            if (!_token.IsName) throw Expected("a property name");
            property = new Identifier(_token.Start, _token.End, _token.Text!);
            Next();
        }
        return new(start, _previousEnd, target, property, computed: false, optional);
    }

    private MemberExpression ParseComputedMember(int start, Expression target, bool optional)
    {
        var outer = Restrict(Restrictions.None);
        var property = ParseExpression();
        _restrictions = outer;
        Expect(TokenKind.RightBracket, "']'");
        return new(start, _previousEnd, target, property, computed: true, optional);
    }

    private CallExpression ParseCall(int start, Expression callee, bool optional)
    {
        var arguments = ParseArguments();
        return new(start, _previousEnd, callee, arguments, optional);
    }

    private Expression[] ParseArguments()
    {
        var outer = Restrict(Restrictions.None);
        Expect(TokenKind.LeftParen, "'('");
        if (TakeIf(TokenKind.RightParen))
        {
            _restrictions = outer;
            return [];
        }
        var arguments = new List<Expression>(2);
        do
        {
            if (Is(TokenKind.RightParen)) break;
            arguments.Add(Is(TokenKind.Ellipsis) ? ParseSpread(cover: false) : ParseAssignment());
        }
        while (TakeIf(TokenKind.Comma));
        Expect(TokenKind.RightParen, "',' or ')'");
        _restrictions = outer;
        return [.. arguments];
    }

    private SpreadElement ParseSpread(bool cover)
    {
        var start = _token.Start;
        Next();
        var argument = ParseAssignment(cover);
        return new(start, _previousEnd, argument);
    }

    private Expression ParseNew()
    {
        var start = _token.Start;
        Next();
        if (TakeIf(TokenKind.Dot)) return ParseNewTarget(start);
        if (Is(TokenKind.Import)) throw RefuseImportCall();
        Enter();
        var calleeStart = _token.Start;
        var outer = BeginChain();
        var callee = Is(TokenKind.New) ? ParseNew() : ParsePrimary();
        if (IsArrow(callee)) throw Error("Write parentheses around this arrow function", callee.Start);
        callee = ParseLinks(calleeStart, callee, allowCalls: false);
        CheckCover();
        EndChain(outer);
        var arguments = Is(TokenKind.LeftParen) ? ParseArguments() : [];
        Leave();
        return new NewExpression(start, _previousEnd, callee, arguments);
    }

    private NewTarget ParseNewTarget(int start)
    {
        if (!_token.Is("target")) throw Expected("'target'");
        if (_function.ThisFunction.Outer is null) throw Error("'new.target' stands outside of any function", start);
        Next();
        return new(start, _previousEnd);
    }

    private SuperExpression ParseSuper()
    {
        var start = _token.Start;
        var function = _function.ThisFunction;
        Next();
        switch (_token.Kind)
        {
            case TokenKind.LeftParen when function.Kind != FunctionKind.DerivedConstructor:
                throw Error("'super()' is only allowed in the constructor of a class that extends another", start);
            case TokenKind.Dot or TokenKind.LeftBracket when !function.AllowsSuperProperty:
                throw Error("'super' is only allowed in methods", start);
            case TokenKind.LeftParen or TokenKind.Dot or TokenKind.LeftBracket: return new(start, _previousEnd);
            default: throw Expected("'(', '.' or '[' after 'super'");
        }
    }
}
