using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>
/// Finds which variable each name in a program means, and where each variable's value comes from. A name that is not declared is a global.
/// </summary>
internal sealed class References : NodeVisitor
{
    private readonly Dictionary<Identifier, Variable> _variables = [];
    private VariableScope _scope = new(null);

    private References()
    {
    }

    public static References Of(Program program)
    {
        var references = new References();
        references.EnterBody(program.Body);
        references.VisitAll(program.Body);
        return references;
    }

    /// <summary>The variable that a name means, or null for a global.</summary>
    public Variable? Find(Identifier name) => _variables.TryGetValue(name, out var variable) ? variable : null;

    /// <summary>Whether an expression is a global of that name.</summary>
    public bool IsGlobal(Expression expression, string name) =>
        expression is Identifier identifier && identifier.Name == name && Find(identifier) is null;

    protected override void Visit(Node? node)
    {
        switch (node)
        {
            case null: break;
            case Identifier name:
                if (_scope.Find(name.Name) is { } variable) _variables[name] = variable;
                break;
            case FunctionExpression { Function.Name: { } name } function:
                InScope(() =>
                {
                    _scope.Declare(name).WriteUnknown();
                    Visit(function.Function);
                });
                break;
            case FunctionNode function: InScope(() => VisitFunction(function)); break;
            case ClassNode { Name: { } name } @class:
                InScope(() =>
                {
                    _scope.Declare(name.Name).WriteUnknown();
                    VisitChildren(@class);
                });
                break;
            case BlockStatement block:
                InScope(() =>
                {
                    Declarations.DeclareLexical(block.Body, _scope);
                    VisitAll(block.Body);
                });
                break;
            case SwitchStatement statement: VisitSwitch(statement); break;
            case CatchClause clause:
                InScope(() =>
                {
                    Declarations.DeclarePattern(clause.Parameter, _scope);
                    WriteUnknown(clause.Parameter);
                    VisitChildren(clause);
                });
                break;
            case ForStatement loop: VisitLoop(loop, loop.Init); break;
            case ForInStatement loop: VisitLoop(loop, loop.Left, isEach: true); break;
            case ForOfStatement loop: VisitLoop(loop, loop.Left, isEach: true); break;
            case VariableDeclaration declaration:
                foreach (var declarator in declaration.Declarators)
                    if (declarator.Init is { } init) Write(declarator.Target, new(init, [], HasDefault: false, declaration.Kind == VariableKind.Const));
                VisitChildren(declaration);
                break;
            case AssignmentExpression assignment:
                if (assignment.Operator == AssignmentOperator.Assign)
                    Write(assignment.Target, new(assignment.Value, [], HasDefault: false, IsConst: false));
                else WriteUnknown(assignment.Target);
                VisitChildren(assignment);
                break;
            case UpdateExpression update:
                WriteUnknown(update.Argument);
                VisitChildren(update);
                break;
            default: VisitChildren(node); break;
        }
    }

    private void VisitFunction(FunctionNode function)
    {
        foreach (var parameter in function.Parameters)
        {
            Declarations.DeclarePattern(parameter, _scope);
            WriteUnknown(parameter);
        }
        if (function.Body is { } body) EnterBody(body.Body);
        VisitAll(function.Parameters);
        if (function.Body is { } statements) VisitAll(statements.Body);
        else Visit(function.ExpressionBody);
    }

    private void EnterBody(Statement[] body)
    {
        new VarDeclarations(_scope).Declare(body);
        Declarations.DeclareLexical(body, _scope);
    }

    private void VisitSwitch(SwitchStatement statement)
    {
        Visit(statement.Discriminant);
        InScope(() =>
        {
            foreach (var @case in statement.Cases) Declarations.DeclareLexical(@case.Consequent, _scope);
            VisitAll(statement.Cases);
        });
    }

    private void VisitLoop(Statement loop, Node? head, bool isEach = false) => InScope(() =>
    {
        Declarations.DeclareLexical(head, _scope);
        if (isEach && head is VariableDeclaration declaration) WriteUnknown(declaration.Declarators[0].Target);
        else if (isEach) WriteUnknown(head);
        VisitChildren(loop);
    });

    /// <summary>Notes what a pattern's names get of a value.</summary>
    private void Write(Node? pattern, VariableSource source)
    {
        switch (pattern)
        {
            case Identifier name: _scope.Find(name.Name)?.Write(source); break;
            case AssignmentPattern assignment: Write(assignment.Target, source with { HasDefault = true }); break;
            case ObjectPattern @object:
                foreach (var property in @object.Properties)
                {
                    if (PropertyNames.Of(property.Key, property.Computed) is { } key) Write(property.Target, source with { Path = [.. source.Path, key] });
                    else WriteUnknown(property.Target);
                }
                WriteUnknown(@object.Rest);
                break;
            default:
                WriteUnknown(pattern);
                break;
        }
    }

    private void WriteUnknown(Node? pattern)
    {
        switch (pattern)
        {
            case Identifier name: _scope.Find(name.Name)?.WriteUnknown(); break;
            case AssignmentPattern assignment: WriteUnknown(assignment.Target); break;
            case RestElement rest: WriteUnknown(rest.Target); break;
            case ArrayPattern array:
                foreach (var element in array.Elements) WriteUnknown(element);
                break;
            case ObjectPattern @object:
                foreach (var property in @object.Properties) WriteUnknown(property.Target);
                WriteUnknown(@object.Rest);
                break;
            default: break;
        }
    }

    private void InScope(Action visit)
    {
        var outer = _scope;
        _scope = new(outer);
        visit();
        _scope = outer;
    }
}
