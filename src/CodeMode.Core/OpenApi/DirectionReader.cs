using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>Which types have another form when sent than when received: those that reach a readOnly or writeOnly property, and are both.</summary>
internal static class DirectionReader
{
    public static HashSet<string> FindTypesWithInputForm(IReadOnlyList<ApiOperation> operations, IReadOnlyList<TypeDraft> types)
    {
        var differing = FindDiffering(types);
        if (differing.Count == 0) return differing;
        var graph = new Dictionary<string, IReadOnlyList<string>>(types.Count, StringComparer.Ordinal);
        foreach (var type in types) graph[type.Name] = type.References;
        differing.IntersectWith(GetReachable(GetSent(operations), graph));
        differing.IntersectWith(GetReachable(GetReceived(operations), graph));
        return differing;
    }

    private static HashSet<string> FindDiffering(IReadOnlyList<TypeDraft> types)
    {
        if (!types.Any(static type => type.HasDirection)) return [];
        var users = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            foreach (var reference in type.References)
            {
                if (!users.TryGetValue(reference, out var names)) users.Add(reference, names = []);
                names.Add(type.Name);
            }
        }

        var differing = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(types.Where(static type => type.HasDirection).Select(static type => type.Name));
        while (open.Count > 0)
        {
            var name = open.Dequeue();
            if (!differing.Add(name) || !users.TryGetValue(name, out var names)) continue;
            foreach (var user in names) open.Enqueue(user);
        }

        return differing;
    }

    private static IEnumerable<Schema> GetSent(IReadOnlyList<ApiOperation> operations)
    {
        foreach (var operation in operations)
        {
            foreach (var parameter in operation.Parameters) yield return parameter.Schema;
            if (operation.RequestBody is not { } body) continue;
            foreach (var content in body.Contents) yield return content.Schema;
        }
    }

    private static IEnumerable<Schema> GetReceived(IReadOnlyList<ApiOperation> operations)
    {
        foreach (var operation in operations)
        {
            foreach (var response in operation.Responses)
            {
                foreach (var content in response.Contents) yield return content.Schema;
            }
        }
    }

    private static HashSet<string> GetReachable(IEnumerable<Schema> schemas, Dictionary<string, IReadOnlyList<string>> graph)
    {
        // Components are shared by many operations: each is walked once.
        var seen = new HashSet<Schema>(SchemaIdentity.Instance);
        var open = new Stack<string>();
        Action<Schema> add = Open;
        foreach (var schema in schemas)
        {
            if (seen.Add(schema)) SchemaWalk.Visit(schema, add);
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
