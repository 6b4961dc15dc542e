using CodeMode.Model;

namespace CodeMode.Generator.Typing;

/// <summary>Merges an object schema with its <c>allOf</c> parts into one list of members.</summary>
internal sealed class ObjectFlattener(IReadOnlyDictionary<string, NamedSchema> components)
{
    // Deeper than any document that means it; a document that includes itself ends here too.
    private const int MaxDepth = 32;

    /// <summary>The members, or <see langword="null"/> when the schema is no object with declared properties.</summary>
    public FlatObject? Flatten(Schema schema)
    {
        if ((schema.Types & ~(SchemaTypes.Object | SchemaTypes.Null)) != 0 || schema.Enum.Count > 0) return null;
        if (schema.Properties.Count == 0 && schema.AllOf.Count == 0) return null;
        var members = new Dictionary<string, Member>(StringComparer.Ordinal);
        var order = new List<string>();
        if (!Collect(schema, members, order, 0) || order.Count == 0) return null;
        return new FlatObject(schema.Title, order.Select(name => members[name]).ToList());
    }

    private bool Collect(Schema schema, Dictionary<string, Member> members, List<string> order, int depth)
    {
        if (depth > MaxDepth) return false;
        if (schema.Reference is { } reference)
        {
            if (!components.TryGetValue(reference, out var component) || !Collect(component.Schema, members, order, depth + 1)) return false;
        }

        if ((schema.Types & ~(SchemaTypes.Object | SchemaTypes.Null)) != 0 || schema.OneOf.Count > 0 || schema.AnyOf.Count > 0) return false;
        foreach (var part in schema.AllOf)
            if (!Collect(part, members, order, depth + 1)) return false;
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
}
