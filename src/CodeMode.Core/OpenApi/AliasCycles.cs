using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>
/// Types that are themselves by name alone (<c>A</c> is a <c>$ref</c> to <c>A</c>, or its own base through <c>allOf</c>) say nothing.
/// The references that close such a circle are taken out; circles through properties and items are ordinary recursive types and stay.
/// </summary>
internal static class AliasCycles
{
    /// <summary>Takes the circles out of a list of types.</summary>
    public static void Cut(ReadingContext context, List<TypeDraft> types)
    {
        if (FindCircular(types).Count == 0) return;
        UnionBases.Inline(types);
        var circular = FindCircular(types);
        if (circular.Count == 0) return;
        for (var i = 0; i < types.Count; i++)
        {
            var type = types[i];
            if (!circular.Contains(type.Name)) continue;
            types[i] = type with { Schema = Cut(type.Schema, circular) };
            context.Findings.Add(DocumentRule.UnresolvedReference, type.Node, $"The schema {VisibleText.Quote(type.Name)} is defined by itself; that reference is ignored");
        }
    }

    private static HashSet<string> FindCircular(List<TypeDraft> types)
    {
        var edges = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            // Most types are objects, and are on no circle.
            if (GetAliases(type.Schema) is { } aliases) edges.Add(type.Name, aliases);
        }

        var circular = new HashSet<string>(edges.Keys, StringComparer.Ordinal);
        Peel(circular, edges);
        Peel(circular, Reverse(edges));
        return circular;
    }

    /// <summary>The types whose values all are values of this schema, or the reverse: what stands outside properties and items.</summary>
    private static List<string>? GetAliases(Schema schema)
    {
        List<string>? names = null;
        Collect(schema);
        return names;

        void Collect(Schema part)
        {
            if (part.Reference is not null) (names ??= []).Add(part.Reference);
            foreach (var member in part.AllOf) Collect(member);
            foreach (var member in part.AnyOf) Collect(member);
            foreach (var member in part.OneOf) Collect(member);
        }
    }

    // Leaves those that have an edge to one that is left; what remains of both directions lies on a circle, or between two.
    private static void Peel(HashSet<string> left, Dictionary<string, List<string>> edges)
    {
        var reverse = Reverse(edges);
        var open = left.ToDictionary(static name => name, name => edges[name].Count(left.Contains), StringComparer.Ordinal);
        var done = new Queue<string>(left.Where(name => open[name] == 0));
        while (done.Count > 0)
        {
            var name = done.Dequeue();
            if (!left.Remove(name)) continue;
            foreach (var user in reverse[name])
            {
                if (left.Contains(user) && --open[user] == 0) done.Enqueue(user);
            }
        }
    }

    private static Dictionary<string, List<string>> Reverse(Dictionary<string, List<string>> edges)
    {
        var reverse = edges.Keys.ToDictionary(static name => name, static _ => new List<string>(), StringComparer.Ordinal);
        foreach (var edge in edges)
        {
            foreach (var target in edge.Value)
            {
                if (reverse.TryGetValue(target, out var users)) users.Add(edge.Key);
            }
        }

        return reverse;
    }

    private static Schema Cut(Schema schema, HashSet<string> circular) => schema with
    {
        Reference = schema.Reference is { } name && circular.Contains(name) ? null : schema.Reference,
        AllOf = Cut(schema.AllOf, circular),
        AnyOf = Cut(schema.AnyOf, circular),
        OneOf = Cut(schema.OneOf, circular),
    };

    // A member that is nothing but the circle is left out: A = A | string is string.
    private static EquatableArray<Schema> Cut(EquatableArray<Schema> members, HashSet<string> circular) =>
        members.Select(member => Cut(member, circular)).Where(static member => member != Schema.Any).ToEquatableArray();
}
