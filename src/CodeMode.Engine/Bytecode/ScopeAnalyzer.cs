using System.Runtime.CompilerServices;
using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

/// <summary>
/// Walks the tree once before code is made: which scope declares what, which bindings closures capture, and which uses
/// may come before the declaration.
/// </summary>
internal sealed partial class ScopeAnalyzer
{
    private readonly Dictionary<object, Scope> _scopes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, FunctionScope> _functions = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Scope Scope, string Name, int Offset)> _references = [];
    private Scope _scope;

    private ScopeAnalyzer(Program program) => _scope = new FunctionScope(null, program.Start, null).Top;

    public static ScopeTable Analyze(Program program)
    {
        var analyzer = new ScopeAnalyzer(program);
        var top = analyzer._scope.Function;
        analyzer._functions.Add(program, top);
        analyzer.VisitBody(program.Body);
        analyzer.Resolve();
        return new ScopeTable(analyzer._scopes, analyzer._functions);
    }

    // Declarations first, because functions and var can be used before their statement.
    private void VisitBody(Statement[] body)
    {
        foreach (var statement in body) DeclareLexical(statement);
        foreach (var statement in body) DeclareVars(statement);
        foreach (var statement in body) Visit(statement);
    }

    private void VisitBlock(Node owner, Statement[] body, bool isSwitch = false)
    {
        Enter(owner, isSwitch);
        foreach (var statement in body) DeclareLexical(statement);
        foreach (var statement in body) Visit(statement);
        Leave();
    }

    private void Enter(object owner, bool isSwitch = false)
    {
        _scope = new Scope(_scope, _scope.Function) { IsSwitch = isSwitch };
        _scopes.Add(owner, _scope);
    }

    private void Leave() => _scope = _scope.Parent!;

    private void DeclareLexical(Statement statement)
    {
        switch (statement)
        {
            case VariableDeclaration { Kind: not VariableKind.Var } declaration:
                DeclarePatterns(declaration, declaration.Kind == VariableKind.Const ? VariableRole.Const : VariableRole.Let, _scope);
                break;
            case FunctionDeclaration declaration:
                _scope.Declare(declaration.Function.Name!, VariableRole.Function, 0);
                _scope.Hoisted.Add(declaration.Function);
                break;
            case ClassDeclaration declaration:
                _scope.Declare(declaration.Class.Name!.Name, VariableRole.Class, declaration.Class.End);
                break;
            case LabeledStatement labeled:
                DeclareLexical(labeled.Body);
                break;
        }
    }

    private static void DeclarePatterns(VariableDeclaration declaration, VariableRole role, Scope scope)
    {
        foreach (var declarator in declaration.Declarators)
        {
            foreach (var name in BoundNames.Of(declarator.Target)) scope.Declare(name, role, declarator.End);
        }
    }

    private void DeclareVars(Statement? statement)
    {
        Guard(statement);
        switch (statement)
        {
            case VariableDeclaration { Kind: VariableKind.Var } declaration:
                DeclareVars(declaration);
                break;
            case BlockStatement block: DeclareVars(block.Body); break;
            case IfStatement conditional:
                for (; conditional.Alternate is IfStatement next; conditional = next) DeclareVars(conditional.Consequent);
                DeclareVars(conditional.Consequent);
                DeclareVars(conditional.Alternate);
                break;
            case ForStatement loop:
                DeclareVars(loop.Init as Statement);
                DeclareVars(loop.Body);
                break;
            case ForInStatement loop:
                DeclareVars(loop.Left as Statement);
                DeclareVars(loop.Body);
                break;
            case ForOfStatement loop:
                DeclareVars(loop.Left as Statement);
                DeclareVars(loop.Body);
                break;
            case WhileStatement loop: DeclareVars(loop.Body); break;
            case DoWhileStatement loop: DeclareVars(loop.Body); break;
            case LabeledStatement labeled: DeclareVars(labeled.Body); break;
            case TryStatement attempt:
                DeclareVars(attempt.Block);
                DeclareVars(attempt.Handler?.Body);
                DeclareVars(attempt.Finalizer);
                break;
            case SwitchStatement choice:
                foreach (var @case in choice.Cases) DeclareVars(@case.Consequent);
                break;
        }
    }

    // A var that has the name of a parameter is that parameter.
    private void DeclareVars(VariableDeclaration declaration)
    {
        var function = _scope.Function;
        foreach (var declarator in declaration.Declarators)
        {
            foreach (var name in BoundNames.Of(declarator.Target))
            {
                if (function.Top.Find(name) is null) function.Variables.Declare(name, VariableRole.Var, declarator.End);
            }
        }
    }

    private void DeclareVars(Statement[] body)
    {
        foreach (var statement in body) DeclareVars(statement);
    }

    private void Refer(string name, int offset) => _references.Add((_scope, name, offset));

    /// <summary>A use of this, arguments, new.target … : arrows take it from the function around them.</summary>
    private void ReferImplicit(string name, int offset)
    {
        var function = _scope.Function;
        while (function.IsArrow) function = function.Outer!;
        if (!ReferenceEquals(function, _scope.Function) || name == Implicit.This && function.IsDerivedConstructor || name == Implicit.Arguments)
        {
            function.Top.Declare(name, VariableRole.Implicit, 0).NeedsMark |= name == Implicit.This && function.IsDerivedConstructor;
            Refer(name, offset);
        }
    }

    private void Resolve()
    {
        foreach (var (scope, name, offset) in _references)
        {
            FunctionScope? crossed = null;
            for (var current = scope; current is not null; current = current.Parent)
            {
                var variable = current.Find(name);
                if (variable is null && ReferenceEquals(current, current.Function.Top) && current.Function.OwnName == name)
                {
                    variable = current.Declare(name, VariableRole.FunctionName, 0);
                }

                if (variable is not null)
                {
                    if (crossed is not null) variable.IsCaptured = true;
                    if (variable.IsLexical && !IsSurelyInitialized(variable, crossed, offset)) variable.NeedsMark = true;
                    break;
                }

                if (ReferenceEquals(current, current.Function.Top)) crossed = current.Function;
            }
        }
    }

    /// <summary>Whether a use can only run after the declaration: it stands later in the source, and so does every function around it that is made where it stands.</summary>
    public static bool IsSurelyInitialized(Variable variable, FunctionScope? crossed, int offset) =>
        !variable.Scope.IsSwitch && (crossed is null
            ? offset >= variable.InitializedAt
            : (!crossed.IsHoisted || variable.Role == VariableRole.Parameter) && crossed.Start >= variable.InitializedAt);

    private static void Guard(Node? node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new CompileException("The program is nested too deeply. Use named intermediate values instead of one deep expression.", node?.Start ?? 0);
        }
    }
}
