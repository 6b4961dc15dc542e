using CodeMode.Model;

namespace CodeMode.Execution;

/// <summary>The names that programs reach the API by: groups, and the operations in each. Made once, shared by all runs.</summary>
internal sealed class ApiSurface
{
    public ApiSurface(ApiModel model)
    {
        GroupNames = [.. model.Groups.Select(static g => g.Name)];
        foreach (var operation in model.Operations)
        {
            if (!Groups.TryGetValue(operation.Group, out var group)) Groups.Add(operation.Group, group = new(StringComparer.Ordinal));
            group[operation.Name] = operation;
        }
    }

    public IReadOnlyList<string> GroupNames { get; }

    public Dictionary<string, Dictionary<string, ApiOperation>> Groups { get; } = new(StringComparer.Ordinal);
}
