namespace CodeMode.Syntax;

/// <content>Declarations of variables, functions and classes.</content>
internal sealed partial class Parser
{
    private Statement? ParseDeclaration(StatementPosition position)
    {
        var kind = _token.Kind;
        if (kind == TokenKind.At) throw RefuseDecorator();
        if (kind == TokenKind.Enum || (kind == TokenKind.Const && Peek().Kind == TokenKind.Enum)) throw RefuseEnum();
        if (kind == TokenKind.Function) return ParseFunctionStatement(position);
        if (position == StatementPosition.Single)
        {
            var word = kind == TokenKind.Let ? "let" : kind == TokenKind.Const ? "const" : "class";
            throw Error($"A '{word}' declaration may not stand here without braces; write {{ … }} around it", _token.Start);
        }
        return kind == TokenKind.Class
            ? ParseClassDeclaration()
            : ParseVariableStatement(kind == TokenKind.Let ? VariableKind.Let : VariableKind.Const);
    }

    private SyntaxErrorException RefuseEnum() => Refuse(
        "'enum' is not available, as it is more than types; write an object: const Color = { Red: \"red\" } as const", _token.Start);

    private SyntaxErrorException RefuseDecorator() => Refuse("Decorators are not available; call the function yourself", _token.Start);

    private VariableDeclaration ParseVariableStatement(VariableKind kind)
    {
        var declaration = ParseVariableDeclaration(kind, isForHead: false);
        CheckInitializers(declaration);
        ExpectSemicolon();
        return new(declaration.Start, _previousEnd, kind, declaration.Declarators);
    }

    private VariableDeclaration ParseVariableDeclaration(VariableKind kind, bool isForHead)
    {
        var start = _token.Start;
        var outer = isForHead ? Restrict(Restrictions.NoIn) : _restrictions;
        Next();
        var declarators = new List<VariableDeclarator>(1);
        do
        {
            Enter();
            var target = ParseBindingTarget(kind == VariableKind.Var ? BindingKind.Var : BindingKind.Lexical);
            if (Is(TokenKind.Bang) && !_token.NewLineBefore) EraseToken();
            SkipTypeAnnotation();
            var init = TakeIf(TokenKind.Assign) ? ParseAssignment() : null;
            declarators.Add(new(target.Start, _previousEnd, target, init));
            Leave();
        }
        while (TakeIf(TokenKind.Comma));
        _restrictions = outer;
        return new(start, _previousEnd, kind, [.. declarators]);
    }

    private static void CheckInitializers(VariableDeclaration declaration)
    {
        foreach (var declarator in declaration.Declarators)
        {
            if (declarator.Init is not null) continue;
            if (declarator.Target is not Identifier name) throw Error("A destructuring declaration needs a value: write '= …' behind it", declarator.End);
            if (declaration.Kind == VariableKind.Const)
                throw Error($"'const {name.Name}' needs a value: write '= …' behind it, or declare it with 'let'", declarator.End);
        }
    }

    private bool IsAsyncFunction() =>
        _token.Is("async") && Peek() is { Kind: TokenKind.Function, NewLineBefore: false };

    private Statement? ParseFunctionStatement(StatementPosition position)
    {
        if (position == StatementPosition.Single)
            throw Error("A function declaration may not stand here without braces; write { … } around it", _token.Start);
        if (position == StatementPosition.TopLevel && IsAnonymousFunction()) return ParseExpressionStatement();

        var start = _token.Start;
        var isAsync = TakeIf("async");
        Next();
        var isGenerator = TakeIf(TokenKind.Multiply);
        var nameStart = _token.Start;
        var name = ParseBindingName();
        var function = ParseFunctionRest(start, name, FunctionKind.Normal, isAsync, isGenerator);
        if (function is null) return null;
        Declare(name, _scope.Kind == ScopeKind.Function ? BindingKind.Var : BindingKind.Lexical, nameStart);
        return new FunctionDeclaration(start, _previousEnd, function);
    }

    /// <summary>Models send <c>async function () { … }</c> as a whole program: an expression, though it begins like a declaration.</summary>
    private bool IsAnonymousFunction()
    {
        var mark = Mark();
        TakeIf("async");
        Next();
        TakeIf(TokenKind.Multiply);
        var isAnonymous = Is(TokenKind.LeftParen);
        Reset(mark);
        return isAnonymous;
    }

    private ClassDeclaration ParseClassDeclaration()
    {
        var start = _token.Start;
        var @class = ParseClass(isDeclaration: true);
        return new(start, _previousEnd, @class);
    }
}
