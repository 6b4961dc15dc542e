using System.Runtime.CompilerServices;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>Follows expressions from the API's root: through members, literal keys, and variables that are set once.</summary>
internal sealed class ApiTargets(ModelIndex index, References references)
{
    private const string GlobalObject = "globalThis";
    private const string RequestName = "request";

    private readonly Dictionary<Variable, ApiTarget?> _variables = [];

    /// <summary>What an expression stands for; null when it does not come from the root, or not in a way that is followed.</summary>
    public ApiTarget? Resolve(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case OptionalChain chain: return Resolve(chain.Expression);
            case Identifier name: return ResolveName(name);
            case MemberExpression member when Resolve(member.Object) is { } container: return ResolveMember(container, member);
            default: return null;
        }
    }

    /// <summary>A member of a target, by name.</summary>
    public ApiTarget? Member(ApiTarget container, string name, Node at)
    {
        switch (container.Kind)
        {
            case ApiTargetKind.GlobalObject:
                if (name == GlobalObject) return container;
                return new(name == index.Namespace ? ApiTargetKind.Root : ApiTargetKind.ObjectMember);
            case ApiTargetKind.Root:
                if (index.HasGroup(name)) return new(ApiTargetKind.Group, name);
                if (index.IsFlat && index.FindOperation("", name) is { } tool) return new(ApiTargetKind.Operation, Operation: tool);
                if (name == RequestName && !index.IsFlat) return new(ApiTargetKind.Request);
                break;
            case ApiTargetKind.Group:
                if (index.FindOperation(container.Group!, name) is { } operation) return new(ApiTargetKind.Operation, container.Group, operation);
                break;
            case ApiTargetKind.Operation or ApiTargetKind.OperationMember:
                return new(ApiTargetKind.OperationMember, container.Group, container.Operation);
            default: return container;
        }
        // Only valueOf gives the object itself, which is then out of sight.
        if (name == "valueOf") return new(ApiTargetKind.Computed, container.Group, At: at);
        return PropertyNames.IsOfEveryObject(name)
            ? new(ApiTargetKind.ObjectMember, container.Group)
            : new(ApiTargetKind.Unknown, container.Group, Name: name, At: at);
    }

    /// <summary>The text that a key is, following a variable that is set once.</summary>
    public string? KeyOf(Expression key, bool computed) =>
        PropertyNames.Of(key, computed) ?? (computed && Constant(key) is { } constant ? PropertyNames.Of(constant, computed: true) : null);

    /// <summary>The expression that a constant is set to, else the expression itself. An object behind it may have been changed since.</summary>
    public Expression Constant(Expression expression) =>
        expression is Identifier name && references.Find(name)?.Source is { Path.Length: 0, HasDefault: false, IsConst: true } source ? source.Value : expression;

    private ApiTarget? ResolveName(Identifier name)
    {
        if (references.Find(name) is not { } variable)
        {
            return name.Name == index.Namespace ? new(ApiTargetKind.Root)
                : name.Name == GlobalObject ? new(ApiTargetKind.GlobalObject)
                : null;
        }
        if (variable.Source is not { } source) return null;
        if (_variables.TryGetValue(variable, out var known)) return known;
        // A variable that is set to itself, through others, is nothing.
        _variables[variable] = null;
        var target = Resolve(source.Value);
        foreach (var key in source.Path)
        {
            if (target is null) break;
            target = Member(target, key, name);
        }
        return _variables[variable] = target is { Kind: ApiTargetKind.Unknown } ? null : target;
    }

    private ApiTarget? ResolveMember(ApiTarget container, MemberExpression member)
    {
        if (container.Kind == ApiTargetKind.Unknown) return container.IsGuarded || !member.Optional ? container : container with { IsGuarded = true };
        if (KeyOf(member.Property, member.Computed) is { } name) return Member(container, name, member.Property);
        return container.Kind is ApiTargetKind.Operation or ApiTargetKind.OperationMember
            ? new(ApiTargetKind.OperationMember, container.Group, container.Operation)
            : container.Kind == ApiTargetKind.GlobalObject
                ? container
                : new(ApiTargetKind.Computed, container.Group, At: member.Property);
    }
}
