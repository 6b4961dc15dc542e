using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>
/// Collects what a program does with the API. An expression that stands for the root or a group may be called into, looked at, or named by a
/// variable that is set once; anywhere else it escapes.
/// </summary>
internal sealed class ApiUseCollector(ApiTargets targets, References references) : NodeVisitor
{
    private readonly ApiUses _uses = new();
    private CallExpression? _consumer;

    public static ApiUses Collect(Program program, ApiTargets targets, References references)
    {
        var collector = new ApiUseCollector(targets, references);
        collector.VisitAll(program.Body);
        return collector._uses;
    }

    protected override void Visit(Node? node)
    {
        if (node is Expression expression && targets.Resolve(expression) is { } target)
        {
            Use(expression, target);
            return;
        }
        _consumer = null;
        switch (node)
        {
            case null: break;
            case CallExpression call: VisitCall(call); break;
            case UnaryExpression unary: Look(unary.Argument); break;
            case BinaryExpression binary:
                Look(binary.Left);
                Look(binary.Right);
                break;
            case LogicalExpression { Operator: LogicalOperator.And } logical:
                Look(logical.Left);
                Visit(logical.Right);
                break;
            case TemplateLiteral template:
                foreach (var part in template.Expressions) Look(part);
                break;
            case ConditionalExpression conditional:
                Look(conditional.Test);
                Visit(conditional.Consequent);
                Visit(conditional.Alternate);
                break;
            case IfStatement statement:
                Look(statement.Test);
                Visit(statement.Consequent);
                Visit(statement.Alternate);
                break;
            case ForInStatement loop:
                Visit(loop.Left);
                Look(loop.Right);
                Visit(loop.Body);
                break;
            case VariableDeclarator { Init: { } init } declarator: VisitBinding(declarator.Target, init); break;
            case VariableDeclarator declarator: VisitTarget(declarator.Target); break;
            case ExpressionStatement { Expression: AssignmentExpression { Operator: AssignmentOperator.Assign } assignment }:
                VisitBinding(assignment.Target, assignment.Value);
                break;
            case AssignmentExpression assignment:
                VisitTarget(assignment.Target);
                Visit(assignment.Value);
                break;
            default: VisitChildren(node); break;
        }
    }

    private void VisitCall(CallExpression call)
    {
        var target = targets.Resolve(call.Callee);
        if (target is not null)
        {
            UseCallee(call, target);
            VisitKeys(call.Callee);
        }
        else
        {
            Visit(call.Callee);
        }
        var isHarmless = target is null && IsHarmless(call.Callee);
        foreach (var argument in call.Arguments)
        {
            if (isHarmless && targets.Resolve(argument) is { IsContainer: true }) continue;
            _consumer = call;
            Visit(argument);
        }
        _consumer = null;
    }

    private void UseCallee(CallExpression call, ApiTarget target)
    {
        switch (target.Kind)
        {
            case ApiTargetKind.Operation: _uses.Calls.Add(new(target.Operation!, call)); break;
            case ApiTargetKind.Request: _uses.Requests.Add(call); break;
            case ApiTargetKind.Root or ApiTargetKind.Group: _uses.ContainerCalls.Add(new(target, call.Callee)); break;
            case ApiTargetKind.Unknown when call.Optional: Use(call.Callee, target with { IsGuarded = true }); break;
            default: Use(call.Callee, target); break;
        }
    }

    /// <summary>Functions of the language that only read the names of their argument.</summary>
    private bool IsHarmless(Expression callee) => callee is MemberExpression { Computed: false, Property: Identifier property } member
        && ((references.IsGlobal(member.Object, "Object") && property.Name is "keys" or "getOwnPropertyNames" or "hasOwn")
            || references.IsGlobal(member.Object, "console"));

    private void Use(Expression expression, ApiTarget target)
    {
        switch (target.Kind)
        {
            case ApiTargetKind.Operation or ApiTargetKind.OperationMember:
                _uses.References.Add(new(target.Operation!, expression, target.Kind == ApiTargetKind.Operation ? _consumer : null));
                break;
            case ApiTargetKind.Request: _uses.RequestReferences.Add(expression); break;
            case ApiTargetKind.Unknown: _uses.UnknownMembers.Add(new(target.Group, target.Name!, target.At!, target.IsGuarded)); break;
            case ApiTargetKind.Root or ApiTargetKind.Group: _uses.Escapes.Add(new(target, expression)); break;
            case ApiTargetKind.Computed: _uses.Escapes.Add(new(target, target.At!)); break;
            case ApiTargetKind.GlobalObject: _uses.UsesGlobalObject = true; break;
            default: break;
        }
        VisitKeys(expression);
    }

    /// <summary>An expression whose value is only tested or turned into text: nothing gets out of sight, and an unknown name fails nothing.</summary>
    private void Look(Expression expression)
    {
        if (targets.Resolve(expression) is not { } target)
        {
            Visit(expression);
            return;
        }
        if (target.Kind == ApiTargetKind.Unknown) Use(expression, target with { IsGuarded = true });
        else if (target.Kind == ApiTargetKind.Computed) Use(expression, target);
        else VisitKeys(expression);
    }

    /// <summary>Visits the keys that are computed on the way to a target.</summary>
    private void VisitKeys(Expression expression)
    {
        _consumer = null;
        for (var next = expression; ;)
        {
            switch (next)
            {
                case OptionalChain chain: next = chain.Expression; break;
                case MemberExpression member:
                    if (member.Computed) Visit(member.Property);
                    next = member.Object;
                    break;
                default: return;
            }
        }
    }

    private void VisitBinding(Node pattern, Expression value)
    {
        if (targets.Resolve(value) is not { } target)
        {
            VisitTarget(pattern);
            Visit(value);
            return;
        }
        VisitKeys(value);
        Bind(pattern, target, value, hasDefault: false);
    }

    /// <summary>Gives a target to a pattern: variables that are set once are followed, all else is a use.</summary>
    private void Bind(Node pattern, ApiTarget target, Expression at, bool hasDefault)
    {
        switch (pattern)
        {
            case AssignmentPattern assignment:
                Visit(assignment.Default);
                Bind(assignment.Target, target, at, hasDefault: true);
                break;
            case Identifier name when target.Kind is not (ApiTargetKind.Unknown or ApiTargetKind.Computed) && references.Find(name)?.Source is not null: break;
            case ObjectPattern @object when target.IsContainer: BindProperties(@object, target); break;
            default:
                VisitTarget(pattern);
                if (target.Kind == ApiTargetKind.Unknown) target = target with { IsGuarded = target.IsGuarded || hasDefault };
                Use(at, target);
                break;
        }
    }

    private void BindProperties(ObjectPattern pattern, ApiTarget container)
    {
        foreach (var property in pattern.Properties)
        {
            if (property.Computed) Visit(property.Key);
            if (targets.KeyOf(property.Key, property.Computed) is not { } name)
                _uses.Escapes.Add(new(new(ApiTargetKind.Computed, container.Group), property.Key));
            else if (targets.Member(container, name, property.Key) is { } member)
                Bind(property.Target, member, property.Key, hasDefault: false);
        }
        if (pattern.Rest is { } rest) _uses.Escapes.Add(new(container, rest));
    }

    /// <summary>An assignment's target: what stands in it is not read, but keys and objects are.</summary>
    private void VisitTarget(Node target)
    {
        switch (target)
        {
            case Identifier: break;
            case MemberExpression member when targets.Resolve(member) is not null: VisitKeys(member); break;
            default: VisitChildren(target); break;
        }
    }
}
