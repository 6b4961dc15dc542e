namespace CodeMode.Model;

/// <summary>Walks over schemas: into their parts, and through their references.</summary>
internal static class SchemaWalk
{
    /// <summary>A schema and every schema inside it, outermost first; references are not followed.</summary>
    public static IEnumerable<Schema> GetParts(Schema schema)
    {
        var open = new Stack<Schema>();
        open.Push(schema);
        while (open.Count > 0)
        {
            var part = open.Pop();
            yield return part;
            if (part.Items is not null) open.Push(part.Items);
            if (part.AdditionalProperties is not null) open.Push(part.AdditionalProperties);
            foreach (var property in part.Properties) open.Push(property.Schema);
            foreach (var item in part.PrefixItems) open.Push(item);
            foreach (var member in part.AllOf) open.Push(member);
            foreach (var member in part.AnyOf) open.Push(member);
            foreach (var member in part.OneOf) open.Push(member);
        }
    }

    /// <summary>The names of all types that schemas lead to, nearest first.</summary>
    public static IReadOnlyList<string> GetReachable(IEnumerable<Schema> schemas, IReadOnlyDictionary<string, Schema> types)
    {
        var found = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var schema in schemas) Add(schema);
        for (var i = 0; i < found.Count; i++) Add(types[found[i]]);
        return found;

        void Add(Schema schema)
        {
            foreach (var part in GetParts(schema))
            {
                if (part.Reference is { } name && types.ContainsKey(name) && known.Add(name)) found.Add(name);
            }
        }
    }
}
