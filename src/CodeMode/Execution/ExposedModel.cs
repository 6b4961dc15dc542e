using CodeMode.Dispatch;
using CodeMode.Model;

namespace CodeMode.Execution;

/// <summary>A model without what the policy takes away: neither the operations nor the types that only they need can be seen.</summary>
internal static class ExposedModel
{
    public static ApiModel Create(ApiModel model, OperationPolicy policy)
    {
        if (policy.IsOpen) return model;
        var operations = model.Operations.Where(policy.IsExposed).ToList();
        var groups = operations.Select(static o => o.Group).ToHashSet(StringComparer.Ordinal);
        var needed = FindTypes(model, operations);
        return model with
        {
            Operations = operations.ToEquatableArray(),
            Groups = model.Groups.Where(g => groups.Contains(g.Name)).ToEquatableArray(),
            Types = model.Types.Where(t => needed.Contains(t.Name)).ToEquatableArray(),
        };
    }

    private static HashSet<string> FindTypes(ApiModel model, IEnumerable<ApiOperation> operations)
    {
        var types = new TypeTable(model);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Schema>();
        foreach (var operation in operations)
        {
            foreach (var parameter in operation.Parameters) open.Push(parameter.Schema);
            foreach (var media in operation.RequestBody?.Contents ?? default) open.Push(media.Schema);
            foreach (var media in operation.Responses.SelectMany(static r => r.Contents)) open.Push(media.Schema);
        }
        while (open.TryPop(out var schema))
        {
            foreach (var reference in References(schema))
            {
                if (found.Add(reference) && types.Find(reference) is { } target) open.Push(target);
            }
            foreach (var part in Parts(schema)) open.Push(part);
        }
        return found;
    }

    private static IEnumerable<string> References(Schema schema)
    {
        if (schema.Reference is { } reference) yield return reference;
        foreach (var mapping in schema.Discriminator?.Mapping ?? default) yield return mapping.Reference;
    }

    private static IEnumerable<Schema> Parts(Schema schema)
    {
        var single = new[] { schema.Items, schema.AdditionalProperties, schema.Not }.OfType<Schema>();
        return [.. single, .. schema.PrefixItems, .. schema.Properties.Select(static p => p.Schema), .. schema.AllOf, .. schema.AnyOf, .. schema.OneOf];
    }
}
