namespace CodeMode.Syntax;

/// <content>Loops, https://tc39.es/ecma262/#sec-iteration-statements.</content>
internal sealed partial class Parser
{
    private WhileStatement ParseWhile()
    {
        var start = _token.Start;
        Next();
        var test = ParseCondition();
        var body = ParseLoopBody();
        return new(start, _previousEnd, test, body);
    }

    private DoWhileStatement ParseDoWhile()
    {
        var start = _token.Start;
        Next();
        var body = ParseLoopBody();
        Expect(TokenKind.While, "'while'");
        var test = ParseCondition();
        TakeIf(TokenKind.Semicolon);
        return new(start, _previousEnd, body, test);
    }

    private Statement ParseLoopBody()
    {
        _function.Loops++;
        var body = ParseBody();
        _function.Loops--;
        return body;
    }

    private Statement ParseFor()
    {
        var start = _token.Start;
        Next();
        var isAwait = false;
        if (Is(TokenKind.Await))
        {
            CheckAwait();
            isAwait = true;
            Next();
        }
        Expect(TokenKind.LeftParen, "'('");
        PushScope(ScopeKind.Block);
        var loop = _token.Kind switch
        {
            TokenKind.Semicolon when !isAwait => ParseForRest(start, null),
            TokenKind.Var => ParseForDeclaration(start, VariableKind.Var, isAwait),
            TokenKind.Let => ParseForDeclaration(start, VariableKind.Let, isAwait),
            TokenKind.Const => ParseForDeclaration(start, VariableKind.Const, isAwait),
            _ => ParseForExpression(start, isAwait),
        };
        PopScope();
        return loop;
    }

    private Statement ParseForDeclaration(int start, VariableKind kind, bool isAwait)
    {
        var declaration = ParseVariableDeclaration(kind, isForHead: true);
        var isOf = _token.Is("of");
        if (!isOf && !Is(TokenKind.In))
        {
            if (isAwait) throw Expected("'of'");
            CheckInitializers(declaration);
            return ParseForRest(start, declaration);
        }
        if (declaration.Declarators.Length != 1)
            throw Error($"A for-{(isOf ? "of" : "in")} loop declares one variable", declaration.Declarators[1].Start);
        if (declaration.Declarators[0].Init is { } init)
            throw Error($"The variable of a for-{(isOf ? "of" : "in")} loop has no initial value", init.Start);
        return ParseForInOrOf(start, declaration, isOf, isAwait);
    }

    private Statement ParseForExpression(int start, bool isAwait)
    {
        var startsWithAsync = _token.Is("async");
        var expressionStart = _token.Start;
        var outer = Restrict(Restrictions.NoIn);
        var left = ParseExpression(cover: true);
        _restrictions = outer;

        var isOf = _token.Is("of");
        if (!isOf && (!Is(TokenKind.In) || isAwait))
        {
            if (isAwait) throw Expected("'of'");
            CheckCover();
            return ParseForRest(start, left);
        }
        if (isOf && !isAwait && startsWithAsync && left is Identifier { Parenthesized: false })
            throw Error("The variable of a for-of loop may not be named 'async'", expressionStart);
        _coverError = -1;
        return ParseForInOrOf(start, ToAssignmentTarget(left), isOf, isAwait);
    }

    private Statement ParseForInOrOf(int start, Node left, bool isOf, bool isAwait)
    {
        if (!isOf && isAwait) throw Expected("'of'");
        Next();
        var right = isOf ? ParseAssignment() : ParseExpression();
        Expect(TokenKind.RightParen, "')'");
        var body = ParseLoopBody();
        return isOf
            ? new ForOfStatement(start, _previousEnd, left, right, body, isAwait)
            : new ForInStatement(start, _previousEnd, left, right, body);
    }

    private ForStatement ParseForRest(int start, Node? init)
    {
        Expect(TokenKind.Semicolon, "';'");
        var test = Is(TokenKind.Semicolon) ? null : ParseExpression();
        Expect(TokenKind.Semicolon, "';'");
        var update = Is(TokenKind.RightParen) ? null : ParseExpression();
        Expect(TokenKind.RightParen, "')'");
        var body = ParseLoopBody();
        return new(start, _previousEnd, init, test, update, body);
    }
}
