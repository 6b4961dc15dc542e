using CodeMode.Model;

namespace CodeMode.Generator.Typing;

/// <summary>Merges an object schema with its <c>allOf</c> parts into one list of members.</summary>
internal sealed class ObjectFlattener(IReadOnlyDictionary<string, NamedSchema> components)
{
    // Deeper than any document that means it.
    private const int MaxDepth = 32;

    /// <summary>The members, or <see langword="null"/> when the schema is no object with declared properties.</summary>
    public FlatObject? Flatten(Schema schema)
    {
        if ((schema.Types & ~(SchemaTypes.Object | SchemaTypes.Null)) != 0 || schema.Enum.Count > 0) return null;
        if (schema.Properties.Count == 0 && schema.AllOf.Count == 0) return null;
        var members = new Dictionary<string, Member>(StringComparer.Ordinal);
        var order = new List<string>();
        if (!Collect(schema, new Parts(members, order, new HashSet<string>(StringComparer.Ordinal)), 0) || order.Count == 0) return null;
        return new FlatObject(schema.Title, order.Select(name => members[name]).ToList());
    }

    private bool Collect(Schema schema, Parts parts, int depth)
    {
        if (depth > MaxDepth) return false;
        // What is included twice adds nothing the second time; parts of parts may include each other without end.
        if (schema.Reference is { } reference && parts.Included.Add(reference))
        {
            if (!components.TryGetValue(reference, out var component) || !Collect(component.Schema, parts, depth + 1)) return false;
        }

        if ((schema.Types & ~(SchemaTypes.Object | SchemaTypes.Null)) != 0 || schema.OneOf.Count > 0 || schema.AnyOf.Count > 0) return false;
        foreach (var part in schema.AllOf)
            if (!Collect(part, parts, depth + 1)) return false;
        var (members, order, _) = parts;
        foreach (var property in schema.Properties)
        {
            if (!members.ContainsKey(property.Name)) order.Add(property.Name);
            var required = property.Required || (members.TryGetValue(property.Name, out var earlier) && earlier.Required);
            members[property.Name] = new Member(property.Name, property.Schema, required, property.Schema.Description);
        }

        foreach (var name in schema.RequiredUndeclared)
            if (members.TryGetValue(name, out var member)) members[name] = member with { Required = true };
        return true;
    }

    private sealed record Parts(Dictionary<string, Member> Members, List<string> Order, HashSet<string> Included);
}
