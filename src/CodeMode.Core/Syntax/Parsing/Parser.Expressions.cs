namespace CodeMode.Syntax;

/// <content>Expressions from the comma down to unary operators, https://tc39.es/ecma262/#sec-ecmascript-language-expressions.</content>
internal sealed partial class Parser
{
    private Restrictions _restrictions;
    private int _assignmentStart = -1;
    private int _lastAwait = -1;
    private int _lastYield = -1;

    /// <summary>Where the first shorthand property with a default stands (<c>{ a = 1 }</c>) that no pattern has claimed yet, or -1.</summary>
    private int _coverError = -1;

    private Restrictions Restrict(Restrictions restrictions)
    {
        var outer = _restrictions;
        _restrictions = restrictions;
        return outer;
    }

    private Expression ParseExpression(bool cover = false)
    {
        var start = _token.Start;
        var expression = ParseAssignment(cover);
        if (!Is(TokenKind.Comma)) return expression;
        CheckCover();
        var expressions = new List<Expression> { expression };
        while (TakeIf(TokenKind.Comma)) expressions.Add(ParseAssignment());
        return new SequenceExpression(start, _previousEnd, [.. expressions]);
    }

    /// <summary>Parses an expression without a comma.</summary>
    /// <param name="cover">Whether it may turn out to be a pattern, so that <c>{ a = 1 }</c> is no error yet.</param>
    private Expression ParseAssignment(bool cover = false)
    {
        Enter();
        var outerCover = _coverError;
        _coverError = -1;
        var expression = Is(TokenKind.Yield) ? ParseYield() : ParseAssignmentOrArrow();
        if (_coverError >= 0 && !(cover && expression is ObjectExpression or ArrayExpression)) CheckCover();
        if (outerCover >= 0) _coverError = outerCover;
        Leave();
        return expression;
    }

    private Expression ParseAssignmentOrArrow()
    {
        var start = _token.Start;
        _assignmentStart = start;
        var left = ParseBinary(0);
        if (IsArrow(left)) return left;
        if (Is(TokenKind.Question) && !IsOptionalParameter()) return ParseConditional(start, left);
        if (!Operators.IsAssignment(_token.Kind)) return left;

        var @operator = Operators.Assignment(_token.Kind);
        if (@operator != AssignmentOperator.Assign) CheckCover();
        var target = @operator == AssignmentOperator.Assign ? ToAssignmentTarget(left) : ToSimpleTarget(left);
        _coverError = -1;
        Next();
        var value = ParseAssignment();
        return new AssignmentExpression(start, _previousEnd, @operator, target, value);
    }

    private void CheckCover()
    {
        if (_coverError >= 0)
            throw Error("A property of an object is written 'name: value'; '=' gives a default only when destructuring", _coverError);
    }

    private static bool IsArrow(Expression expression) => expression is ArrowFunctionExpression { Parenthesized: false };

    /// <summary>Whether the question mark belongs to an optional parameter of an arrow, <c>(a?: string) =&gt; …</c>.</summary>
    private bool IsOptionalParameter() =>
        Peek().Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.RightParen or TokenKind.Assign;

    private ConditionalExpression ParseConditional(int start, Expression test)
    {
        CheckCover();
        Next();
        var outer = Restrict(Restrictions.NoReturnType);
        var consequent = ParseAssignment();
        _restrictions = outer;
        Expect(TokenKind.Colon, "':'");
        var alternate = ParseAssignment();
        return new(start, _previousEnd, test, consequent, alternate);
    }

    /// <summary>Precedence climbing: operators that bind tighter than <paramref name="least"/>.</summary>
    private Expression ParseBinary(int least)
    {
        var start = _token.Start;
        var outer = BeginChain();
        var left = ParseUnary();
        while (true)
        {
            if (IsArrow(left)) break;
            if (TrySkipCast(least)) continue;
            var kind = _token.Kind;
            var precedence = Operators.Precedence(kind);
            if (precedence <= least || (kind == TokenKind.In && (_restrictions & Restrictions.NoIn) != 0)) break;
            if (kind == TokenKind.Exponent && left is (UnaryExpression or AwaitExpression) and { Parenthesized: false })
                throw Error("Write parentheses around the left side of '**'", left.Start);
            if (left.Type == NodeType.PrivateName && kind != TokenKind.In) throw Unexpected();
            CheckCover();
            Next();
            Enter();
            var right = ParseBinary(kind == TokenKind.Exponent ? precedence - 1 : precedence);
            Leave();
            AddLink();
            left = MakeBinary(start, kind, left, right);
        }
        EndChain(outer);
        if (left.Type == NodeType.PrivateName && !(Is(TokenKind.In) && least < Operators.Relational)) throw Unexpected();
        return left;
    }

    private Expression MakeBinary(int start, TokenKind kind, Expression left, Expression right)
    {
        if (right.Type == NodeType.PrivateName) throw Error("A private name may only stand on the left side of 'in'", right.Start);
        if (Operators.Logical(kind) is not { } logical) return new BinaryExpression(start, _previousEnd, Operators.Binary(kind), left, right);
        CheckMixed(logical, left);
        CheckMixed(logical, right);
        return new LogicalExpression(start, _previousEnd, logical, left, right);
    }

    private static void CheckMixed(LogicalOperator @operator, Expression operand)
    {
        if (operand is LogicalExpression { Parenthesized: false } inner
            && (inner.Operator == LogicalOperator.Coalesce) != (@operator == LogicalOperator.Coalesce))
            throw Error("'??' and '||' or '&&' may not be mixed without parentheses", inner.Start);
    }

    private Expression ParseUnary()
    {
        if (Operators.Unary(_token.Kind) is { } @operator) return ParseUnaryOperator(@operator);
        return _token.Kind switch
        {
            TokenKind.Increment or TokenKind.Decrement => ParsePrefixUpdate(),
            TokenKind.Await => ParseAwait(),
            TokenKind.PrivateName => ParsePrivateIn(),
            _ => ParsePostfix(),
        };
    }

    private UnaryExpression ParseUnaryOperator(UnaryOperator @operator)
    {
        var start = _token.Start;
        Next();
        var argument = ParseOperand();
        if (@operator == UnaryOperator.Delete)
        {
            if (argument is Identifier name) throw Error($"A variable cannot be deleted; assign undefined to '{name.Name}'", start);
            if (argument is MemberExpression { Property: PrivateName } or OptionalChain { Expression: MemberExpression { Property: PrivateName } })
                throw Error("A private member cannot be deleted", start);
        }
        return new(start, _previousEnd, @operator, argument);
    }

    private Expression ParseOperand()
    {
        Enter();
        var operand = ParseUnary();
        if (IsArrow(operand)) throw Error("Write parentheses around this arrow function", operand.Start);
        CheckCover();
        if (operand.Type == NodeType.PrivateName) throw Unexpected();
        Leave();
        return operand;
    }

    private UpdateExpression ParsePrefixUpdate()
    {
        var start = _token.Start;
        var increment = Is(TokenKind.Increment);
        Next();
        var argument = ToSimpleTarget(ParseOperand());
        return new(start, _previousEnd, increment, prefix: true, argument);
    }

    private Expression ParsePostfix()
    {
        var start = _token.Start;
        var expression = ParseChain(start);
        if (_token.Kind is not (TokenKind.Increment or TokenKind.Decrement) || _token.NewLineBefore || IsArrow(expression)) return expression;
        var increment = Is(TokenKind.Increment);
        var argument = ToSimpleTarget(expression);
        Next();
        return new UpdateExpression(start, _previousEnd, increment, prefix: false, argument);
    }

    private AwaitExpression ParseAwait()
    {
        CheckAwait();
        var start = _lastAwait = _token.Start;
        Next();
        var argument = ParseOperand();
        return new(start, _previousEnd, argument);
    }

    private YieldExpression ParseYield()
    {
        if (!_function.IsGenerator) throw Error("'yield' is only allowed in generator functions; write 'function*'", _token.Start);
        if (_function.IsInParameters) throw Error("'yield' may not stand in parameters; compute the default in the body", _token.Start);
        var start = _lastYield = _token.Start;
        Next();
        if (_token.NewLineBefore) return new(start, _previousEnd, null, @delegate: false);
        var @delegate = TakeIf(TokenKind.Multiply);
        var argument = @delegate || CanBeginExpression() ? ParseAssignment() : null;
        return new(start, _previousEnd, argument, @delegate);
    }

    private bool CanBeginExpression() => _token.Kind is not (TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace
        or TokenKind.Colon or TokenKind.Comma or TokenKind.Semicolon or TokenKind.End or TokenKind.In);

    private PrivateName ParsePrivateIn()
    {
        if (Peek().Kind != TokenKind.In) throw Error("A private name stands behind a dot, or on the left side of 'in'", _token.Start);
        return ParsePrivateName();
    }
}
