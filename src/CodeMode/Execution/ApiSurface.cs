using CodeMode.Model;

namespace CodeMode.Execution;

/// <summary>The names that programs reach an API by: groups, and the operations in each. Made once, shared by all runs.</summary>
internal sealed class ApiSurface
{
    public ApiSurface(ApiModel model)
    {
        foreach (var operation in model.Operations)
        {
            if (!Groups.TryGetValue(operation.Group, out var group)) Groups.Add(operation.Group, group = new(StringComparer.Ordinal));
            group[operation.Name] = operation;
        }
        FlatOperations = model.IsFlat ? Groups[""] : null;
        RootNames = FlatOperations is { } flat ? [.. flat.Keys] : [.. model.Groups.Select(static g => g.Name), "request"];
    }

    /// <summary>What stands right under the namespace.</summary>
    public IReadOnlyList<string> RootNames { get; }

    public Dictionary<string, Dictionary<string, ApiOperation>> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Operations that are called right under the namespace, or <see langword="null"/> where there are groups.</summary>
    public Dictionary<string, ApiOperation>? FlatOperations { get; }
}
