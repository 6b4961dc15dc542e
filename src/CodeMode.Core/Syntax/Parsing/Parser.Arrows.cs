namespace CodeMode.Syntax;

/// <content>
/// Parentheses, which hold an expression or an arrow's parameters; only what follows tells. They are read once, as expressions with the
/// annotations that parameters may have, and become patterns when an arrow follows.
/// </content>
internal sealed partial class Parser
{
    private Expression ParseParenthesized()
    {
        var start = _token.Start;
        var canBeArrow = start == _assignmentStart;
        var items = ParseItems();
        if (canBeArrow && TakeArrowHead(items)) return ParseArrow(start, items.Nodes, isAsync: false, items);
        return FinishParenthesized(items);
    }

    /// <summary>The expression that the items are when no arrow follows.</summary>
    private Expression FinishParenthesized(in ParenthesizedItems items)
    {
        if (items.Nodes.Length == 0) throw Expected("'=>'");
        if (items.TypedAt >= 0) throw Error($"Unexpected {Describe(TokenAt(items.TypedAt))}: only a parameter of a function has a type", items.TypedAt);
        if (items.SpreadAt >= 0) throw Error("'...' may not stand here: it spreads only in calls, arrays and objects", items.SpreadAt);
        if (items.TrailingCommaAt >= 0) throw Error("Expected an expression but found ')'", items.TrailingCommaAt + 1);
        CheckCover();
        var expression = items.Nodes.Length == 1
            ? items.Nodes[0]
            : new SequenceExpression(items.Nodes[0].Start, items.Nodes[items.Nodes.Length - 1].End, items.Nodes);
        expression.Parenthesized = true;
        return expression;
    }

    private Token TokenAt(int offset)
    {
        var position = _lexer.Position;
        _lexer.Position = offset;
        var token = _lexer.Next();
        _lexer.Position = position;
        return token;
    }

    /// <summary>What stands between parentheses.</summary>
    private ParenthesizedItems ParseItems()
    {
        var items = new List<Expression>(2);
        int spreadAt = -1, typedAt = -1, trailingCommaAt = -1;
        var (awaitBefore, yieldBefore) = (_lastAwait, _lastYield);
        _lastAwait = _lastYield = -1;
        var outer = Restrict(Restrictions.None);
        Next();
        while (!Is(TokenKind.RightParen))
        {
            if (Is(TokenKind.Ellipsis) && spreadAt < 0) spreadAt = _token.Start;
            var item = Is(TokenKind.Ellipsis) ? ParseSpread(cover: true) : ParseAssignment(cover: true);
            if (_token.Kind is TokenKind.Colon or TokenKind.Question)
            {
                if (typedAt < 0) typedAt = _token.Start;
                item = ParseTypedItem(item);
            }
            items.Add(item);
            trailingCommaAt = -1;
            if (Is(TokenKind.RightParen)) break;
            trailingCommaAt = _token.Start;
            Expect(TokenKind.Comma, "',' or ')'");
        }
        Next();
        _restrictions = outer;
        var result = new ParenthesizedItems([.. items], spreadAt, typedAt, trailingCommaAt, _lastAwait, _lastYield);
        _lastAwait = Math.Max(_lastAwait, awaitBefore);
        _lastYield = Math.Max(_lastYield, yieldBefore);
        return result;
    }

    private Expression ParseTypedItem(Expression item)
    {
        if (Is(TokenKind.Question)) EraseToken();
        SkipTypeAnnotation();
        if (!TakeIf(TokenKind.Assign)) return item;
        var target = ToAssignmentTarget(item);
        var @default = ParseAssignment();
        return new AssignmentExpression(item.Start, _previousEnd, AssignmentOperator.Assign, target, @default);
    }

    /// <summary>Takes a return type when an arrow follows it. True before <c>=&gt;</c>.</summary>
    private bool TakeArrowHead(in ParenthesizedItems items)
    {
        if (Is(TokenKind.Arrow)) return !_token.NewLineBefore;
        var isCertain = items.Nodes.Length == 0 || items.TypedAt >= 0;
        if (!Is(TokenKind.Colon) || ((_restrictions & Restrictions.NoReturnType) != 0 && !isCertain)) return false;
        var mark = Mark();
        Next();
        if (TrySkipReturnType() && Is(TokenKind.Arrow) && !_token.NewLineBefore)
        {
            EraseArrowType(mark.PreviousEnd);
            return true;
        }
        Reset(mark);
        return false;
    }

    /// <summary>Parses an arrow from <c>=&gt;</c> on.</summary>
    private ArrowFunctionExpression ParseArrow(int start, Expression[] items, bool isAsync, in ParenthesizedItems? read = null)
    {
        if (read is { LastAwait: >= 0 } withAwait) throw Error("'await' may not stand in the parameters of an arrow function", withAwait.LastAwait);
        if (read is { LastYield: >= 0 } withYield) throw Error("'yield' may not stand in the parameters of an arrow function", withYield.LastYield);

        var outer = _restrictions;
        var state = EnterFunction(FunctionKind.Arrow, isAsync, isGenerator: false);
        var parameters = new Node[items.Length];
        for (var i = 0; i < items.Length; i++) parameters[i] = ToParameter(items[i], isLast: i == items.Length - 1);
        if (read is { TrailingCommaAt: >= 0, SpreadAt: >= 0 } trailing) throw Error("A rest parameter must be the last one", trailing.TrailingCommaAt);
        Next();
        BlockStatement? body = null;
        Expression? expressionBody = null;
        if (Is(TokenKind.LeftBrace))
        {
            body = ParseBlockOf();
            CheckDirectives(parameters, body);
        }
        else
        {
            _restrictions = outer;
            expressionBody = ParseAssignment();
        }
        state = state with { CoverError = -1 };
        LeaveFunction(state);
        return new(start, _previousEnd,
            new(start, _previousEnd, null, parameters, body, expressionBody, FunctionKind.Arrow, isAsync, isGenerator: false));
    }

    /// <summary>Parses what begins with <c>async</c>; null when that is just a name.</summary>
    private Expression? ParseAsync()
    {
        var next = Peek();
        if (next.NewLineBefore) return null;
        if (next.Kind == TokenKind.Function) return ParseFunctionExpression();
        var start = _token.Start;
        var canBeArrow = start == _assignmentStart;
        if (next.Kind == TokenKind.Identifier && canBeArrow) return ParseAsyncArrowOfName(start);
        if (next.Kind is not (TokenKind.LeftParen or TokenKind.Less)) return null;

        var name = new Identifier(start, _token.End, _token.Text!);
        var mark = Mark();
        Next();
        if (Is(TokenKind.Less) && !(TrySkipTypeParameters() && Is(TokenKind.LeftParen)))
        {
            Reset(mark);
            return null;
        }
        if (next.Kind == TokenKind.Less) EraseTypeParameters(next.Start);
        var items = ParseItems();
        if (canBeArrow && TakeArrowHead(items)) return ParseArrow(start, items.Nodes, isAsync: true, items);
        if (items.TypedAt >= 0) throw Expected("'=>'");
        CheckCover();
        return new CallExpression(start, _previousEnd, name, items.Nodes, optional: false);
    }

    private ArrowFunctionExpression? ParseAsyncArrowOfName(int start)
    {
        var mark = Mark();
        Next();
        var parameter = new Identifier(_token.Start, _token.End, _token.Text!);
        Next();
        if (Is(TokenKind.Arrow) && !_token.NewLineBefore) return ParseArrow(start, [parameter], isAsync: true);
        Reset(mark);
        return null;
    }

    /// <summary><c>&lt;T&gt;(x: T) =&gt; x</c>, or a cast written <c>&lt;T&gt;x</c>.</summary>
    private Expression ParseGenericArrowOrCast()
    {
        var start = _token.Start;
        var mark = Mark();
        if (start == _assignmentStart && TrySkipTypeParameters() && Is(TokenKind.LeftParen))
        {
            EraseTypeParameters(start);
            var items = ParseItems();
            return TakeArrowHead(items) ? ParseArrow(start, items.Nodes, isAsync: false, items) : FinishParenthesized(items);
        }
        Reset(mark);
        if (!TrySkipTypeArguments()) throw Expected("an expression");
        Erase(start);
        return ParseOperand();
    }
}
