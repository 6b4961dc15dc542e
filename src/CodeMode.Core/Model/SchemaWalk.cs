namespace CodeMode.Model;

/// <summary>Walks into schemas.</summary>
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
            // What stands first is to come first, from a stack.
            for (var i = part.Properties.Count - 1; i >= 0; i--) open.Push(part.Properties[i].Schema);
            PushAll(open, part.PrefixItems);
            PushAll(open, part.OneOf);
            PushAll(open, part.AnyOf);
            PushAll(open, part.AllOf);
        }
    }

    /// <summary>The names of the types that a schema refers to, in order, each as often as it does.</summary>
    public static List<string> GetReferences(Schema schema)
    {
        var names = new List<string>();
        foreach (var part in GetParts(schema))
        {
            if (part.Reference is not null) names.Add(part.Reference);
        }

        return names;
    }

    private static void PushAll(Stack<Schema> open, EquatableArray<Schema> schemas)
    {
        for (var i = schemas.Count - 1; i >= 0; i--) open.Push(schemas[i]);
    }
}
