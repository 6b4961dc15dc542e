using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>Which types have another form when sent than when received: those that reach a readOnly or writeOnly property, and are both.</summary>
internal static class DirectionReader
{
    public static HashSet<string> FindTypesWithInputForm(IReadOnlyList<ApiOperation> operations, IReadOnlyDictionary<string, Schema> types)
    {
        var differing = FindDiffering(types);
        if (differing.Count == 0) return differing;
        var sent = operations.SelectMany(static operation =>
            operation.Parameters.Select(static parameter => parameter.Schema)
                .Concat(operation.RequestBody?.Contents.Select(static content => content.Schema) ?? []));
        var received = operations.SelectMany(static operation => operation.Responses).SelectMany(static response => response.Contents.Select(static content => content.Schema));
        differing.IntersectWith(SchemaWalk.GetReachable(sent, types));
        differing.IntersectWith(SchemaWalk.GetReachable(received, types));
        return differing;
    }

    private static HashSet<string> FindDiffering(IReadOnlyDictionary<string, Schema> types)
    {
        var users = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var open = new Queue<string>();
        foreach (var type in types)
        {
            var differs = false;
            foreach (var part in SchemaWalk.GetParts(type.Value))
            {
                differs |= part.Properties.Any(static property => property.Schema.ReadOnly || property.Schema.WriteOnly);
                if (part.Reference is null) continue;
                if (!users.TryGetValue(part.Reference, out var list)) users[part.Reference] = list = [];
                list.Add(type.Key);
            }

            if (differs) open.Enqueue(type.Key);
        }

        var differing = new HashSet<string>(StringComparer.Ordinal);
        while (open.Count > 0)
        {
            var name = open.Dequeue();
            if (!differing.Add(name) || !users.TryGetValue(name, out var list)) continue;
            foreach (var user in list) open.Enqueue(user);
        }

        return differing;
    }
}
