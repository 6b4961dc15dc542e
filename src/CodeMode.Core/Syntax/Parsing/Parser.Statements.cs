namespace CodeMode.Syntax;

/// <content>Statements, https://tc39.es/ecma262/#sec-ecmascript-language-statements-and-declarations.</content>
internal sealed partial class Parser
{
    /// <summary>Parses a statement or declaration; null when all of it is types.</summary>
    private Statement? ParseStatement(StatementPosition position)
    {
        Enter();
        var start = _token.Start;
        var statement = ParseStatementOfKind(position);
        if (statement is null) Erase(start, first: ';');
        Leave();
        return statement;
    }

    private Statement? ParseStatementOfKind(StatementPosition position)
    {
        switch (_token.Kind)
        {
            case TokenKind.LeftBrace: return ParseBlock();
            case TokenKind.Semicolon: return ParseEmpty();
            case TokenKind.Var: return ParseVariableStatement(VariableKind.Var);
            case TokenKind.Let or TokenKind.Const or TokenKind.Class or TokenKind.Function or TokenKind.Enum or TokenKind.At:
                return ParseDeclaration(position);
            case TokenKind.If: return ParseIf();
            case TokenKind.For: return ParseFor();
            case TokenKind.While: return ParseWhile();
            case TokenKind.Do: return ParseDoWhile();
            case TokenKind.Switch: return ParseSwitch();
            case TokenKind.Try: return ParseTry();
            case TokenKind.Return: return ParseReturn();
            case TokenKind.Throw: return ParseThrow();
            case TokenKind.Break: return ParseBreak();
            case TokenKind.Continue: return ParseContinue();
            case TokenKind.Debugger: return ParseDebugger();
            case TokenKind.With: throw Refuse("'with' is not available: name the object before each property", _token.Start);
            case TokenKind.Import when Peek().Kind is not (TokenKind.LeftParen or TokenKind.Dot): return ParseImport();
            case TokenKind.Export: return ParseExport(position);
            case TokenKind.Identifier: return ParseStatementWithName(position);
            default: return ParseExpressionStatement();
        }
    }

    /// <summary>What begins with a word that may be a contextual keyword, a label or just an expression.</summary>
    private Statement? ParseStatementWithName(StatementPosition position)
    {
        if (IsAsyncFunction()) return ParseFunctionStatement(position);
        if (!_token.Escaped && TryParseTypeDeclaration(position, out var statement)) return statement;
        return Peek().Kind == TokenKind.Colon ? ParseLabeled() : ParseExpressionStatement();
    }

    /// <summary>The body of another statement: no declaration may stand there.</summary>
    private Statement ParseBody()
    {
        var start = _token.Start;
        return ParseStatement(StatementPosition.Single) ?? new EmptyStatement(start, _previousEnd);
    }

    private BlockStatement ParseBlock()
    {
        PushScope(ScopeKind.Block);
        var block = ParseBlockOf();
        PopScope();
        return block;
    }

    /// <summary>A block within the scope that stands.</summary>
    private BlockStatement ParseBlockOf()
    {
        var start = _token.Start;
        Expect(TokenKind.LeftBrace, "'{'");
        var body = ParseStatementList();
        Expect(TokenKind.RightBrace, "'}'");
        return new(start, _previousEnd, body);
    }

    /// <summary>Statements up to a closing brace, or the next case of a switch.</summary>
    private Statement[] ParseStatementList()
    {
        var statements = new List<Statement>();
        while (_token.Kind is not (TokenKind.RightBrace or TokenKind.End or TokenKind.Case or TokenKind.Default))
        {
            if (ParseStatement(StatementPosition.List) is { } statement) statements.Add(statement);
        }
        return statements.Count == 0 ? [] : [.. statements];
    }

    private EmptyStatement ParseEmpty()
    {
        Next();
        return new(_previousEnd - 1, _previousEnd);
    }

    private ExpressionStatement ParseExpressionStatement()
    {
        var start = _token.Start;
        var expression = ParseExpression();
        ExpectSemicolon();
        return new(start, _previousEnd, expression);
    }

    private IfStatement ParseIf()
    {
        var start = _token.Start;
        Next();
        var test = ParseCondition();
        var consequent = ParseBody();
        var alternate = TakeIf(TokenKind.Else) ? ParseBody() : null;
        return new(start, _previousEnd, test, consequent, alternate);
    }

    private Expression ParseCondition()
    {
        Expect(TokenKind.LeftParen, "'('");
        var condition = ParseExpression();
        Expect(TokenKind.RightParen, "')'");
        return condition;
    }

    private ReturnStatement ParseReturn()
    {
        var start = _token.Start;
        if (_function.Kind == FunctionKind.StaticBlock) throw Error("'return' may not stand in a static block", start);
        if (_function.Outer is null) _hasTopLevelReturn = true;
        Next();
        var argument = Is(TokenKind.Semicolon) || CanInsertSemicolon ? null : ParseExpression();
        ExpectSemicolon();
        return new(start, _previousEnd, argument);
    }

    private ThrowStatement ParseThrow()
    {
        var start = _token.Start;
        Next();
        if (_token.NewLineBefore) throw Error("The value to throw must begin on the line of 'throw'", _token.Start);
        var argument = ParseExpression();
        ExpectSemicolon();
        return new(start, _previousEnd, argument);
    }

    private DebuggerStatement ParseDebugger()
    {
        var start = _token.Start;
        Next();
        ExpectSemicolon();
        return new(start, _previousEnd);
    }

    private TryStatement ParseTry()
    {
        var start = _token.Start;
        Next();
        var block = ParseBlock();
        var handler = Is(TokenKind.Catch) ? ParseCatch() : null;
        var finalizer = TakeIf(TokenKind.Finally) ? ParseBlock() : null;
        if (handler is null && finalizer is null) throw Expected("'catch' or 'finally'");
        return new(start, _previousEnd, block, handler, finalizer);
    }

    private CatchClause ParseCatch()
    {
        // The clause and its block are levels of the tree.
        Enter(2);
        var start = _token.Start;
        Next();
        PushScope(ScopeKind.Block);
        Node? parameter = null;
        if (TakeIf(TokenKind.LeftParen))
        {
            parameter = ParseBindingTarget(Is(TokenKind.Identifier) ? BindingKind.CatchParameter : BindingKind.Lexical);
            SkipTypeAnnotation();
            Expect(TokenKind.RightParen, "')'");
        }
        var body = ParseBlockOf();
        PopScope();
        Leave(2);
        return new(start, _previousEnd, parameter, body);
    }

    private SwitchStatement ParseSwitch()
    {
        var start = _token.Start;
        Next();
        var discriminant = ParseCondition();
        Expect(TokenKind.LeftBrace, "'{'");
        Enter();
        PushScope(ScopeKind.Block);
        _function.Switches++;
        var cases = new List<SwitchCase>();
        var hasDefault = false;
        while (!Is(TokenKind.RightBrace))
        {
            var @case = ParseCase();
            if (@case.Test is null && hasDefault) throw Error("A switch may hold only one 'default'", @case.Start);
            hasDefault |= @case.Test is null;
            cases.Add(@case);
        }
        _function.Switches--;
        PopScope();
        Leave();
        Next();
        return new(start, _previousEnd, discriminant, [.. cases]);
    }

    private SwitchCase ParseCase()
    {
        var start = _token.Start;
        Expression? test = null;
        if (TakeIf(TokenKind.Case)) test = ParseExpression();
        else Expect(TokenKind.Default, "'case', 'default' or '}'");
        Expect(TokenKind.Colon, "':'");
        var consequent = ParseStatementList();
        return new(start, _previousEnd, test, consequent);
    }
}
