using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>Which types have another form when sent than when received: those that reach a readOnly or writeOnly property, and are both.</summary>
internal static class DirectionReader
{
    public static HashSet<string> FindTypesWithInputForm(IReadOnlyList<ApiOperation> operations, IReadOnlyList<TypeDraft> types)
    {
        var differing = FindDiffering(types);
        if (differing.Count == 0) return differing;
        var graph = types.ToDictionary(static type => type.Name, static type => type.References, StringComparer.Ordinal);
        var sent = operations.SelectMany(static operation =>
            operation.Parameters.Select(static parameter => parameter.Schema)
                .Concat(operation.RequestBody?.Contents.Select(static content => content.Schema) ?? []));
        var received = operations.SelectMany(static operation => operation.Responses).SelectMany(static response => response.Contents.Select(static content => content.Schema));
        differing.IntersectWith(GetReachable(sent, graph));
        differing.IntersectWith(GetReachable(received, graph));
        return differing;
    }

    private static HashSet<string> FindDiffering(IReadOnlyList<TypeDraft> types)
    {
        if (!types.Any(static type => type.HasDirection)) return [];
        var users = types.SelectMany(static type => type.References.Select(reference => (reference, type.Name)))
            .ToLookup(static edge => edge.reference, static edge => edge.Name, StringComparer.Ordinal);
        var differing = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(types.Where(static type => type.HasDirection).Select(static type => type.Name));
        while (open.Count > 0)
        {
            var name = open.Dequeue();
            if (!differing.Add(name)) continue;
            foreach (var user in users[name]) open.Enqueue(user);
        }

        return differing;
    }

    private static HashSet<string> GetReachable(IEnumerable<Schema> schemas, Dictionary<string, IReadOnlyList<string>> graph)
    {
        // Components are shared by many operations: each is walked once.
        var seen = new HashSet<Schema>(SchemaIdentity.Instance);
        var open = new Stack<string>();
        foreach (var schema in schemas)
        {
            if (seen.Add(schema)) SchemaWalk.Visit(schema, Open);
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        while (open.Count > 0)
        {
            var name = open.Pop();
            if (!found.Add(name) || !graph.TryGetValue(name, out var references)) continue;
            foreach (var reference in references) open.Push(reference);
        }

        return found;

        void Open(Schema part)
        {
            if (part.Reference is not null) open.Push(part.Reference);
        }
    }
}
