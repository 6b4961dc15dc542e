namespace CodeMode.Checking;

/// <summary>CMODE4003: a group or operation that does not exist.</summary>
internal sealed class UnknownOperationRule : IProgramRule
{
    private const string Id = "CMODE4003";
    private const int MostNames = 12;

    public void Check(CheckContext context)
    {
        foreach (var unknown in context.Uses.UnknownMembers)
        {
            var message = Describe(unknown, context.Index);
            if (unknown.IsGuarded) context.Warn(Id, unknown.At, message);
            else context.Error(Id, unknown.At, message);
        }
        foreach (var call in context.Uses.ContainerCalls)
        {
            var name = call.Target.Display(context.Index.Namespace);
            context.Error(Id, call.At, $"'{name}' is not a function; call one of its operations: {name}.{Example(call.Target, context.Index)}(…)");
        }
    }

    private static string Describe(UnknownMember unknown, ModelIndex index)
    {
        var ns = index.Namespace;
        if (unknown.Group is { } group)
        {
            var names = index.OperationNames(group);
            return $"Operation '{unknown.Name}' does not exist in '{ns}.{group}'. {Suggest(unknown.Name, names, index) ?? List("Its operations are", names)}";
        }
        return $"'{unknown.Name}' does not exist in '{ns}'. "
            + (Suggest(unknown.Name, index.RootNames, index) ?? List(index.IsFlat ? "It has" : "Its groups are", index.RootNames));
    }

    /// <summary>An operation of that name in another group is more likely meant than one of a similar name in this.</summary>
    private static string? Suggest(string name, IReadOnlyCollection<string> names, ModelIndex index) =>
        FindElsewhere(name, index) is { } elsewhere ? $"Did you mean '{index.Namespace}.{elsewhere}'?"
        : Suggestions.NearestName(name, names) is { } near ? $"Did you mean '{near}'?"
        : null;

    private static string? FindElsewhere(string name, ModelIndex index) =>
        index.Operations.FirstOrDefault(o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase))?.QualifiedName;

    private static string List(string what, IReadOnlyCollection<string> names) => names.Count <= MostNames
        ? $"{what} {string.Join(", ", names)}"
        : "Find the right one with search";

    private static string Example(ApiTarget target, ModelIndex index) => target.Group is { } group
        ? index.OperationNames(group).First()
        : index.Operations.Count > 0 ? index.Operations[0].QualifiedName : "group.operation";
}
