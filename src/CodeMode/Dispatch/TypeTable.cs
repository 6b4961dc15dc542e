using CodeMode.Model;

namespace CodeMode.Dispatch;

/// <summary>The component schemas by name.</summary>
internal sealed class TypeTable(ApiModel model)
{
    // Longer chains of references and compositions are circles.
    private const int MaxApplicable = 200;

    private readonly Dictionary<string, Schema> _schemas = CreateTable(model);

    /// <summary>The schema that a reference names, or <see langword="null"/>.</summary>
    public Schema? Find(string reference) => _schemas.GetValueOrDefault(reference);

    /// <summary>All schemas that apply to a value of the given one: itself, what it refers to, and their <c>allOf</c>.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="alternatives">Whether the members of <c>oneOf</c> and <c>anyOf</c> count too.</param>
    public IReadOnlyList<Schema> GetApplicable(Schema schema, bool alternatives = false)
    {
        if (schema is { Reference: null, AllOf.Count: 0 } && (!alternatives || schema is { OneOf.Count: 0, AnyOf.Count: 0 })) return [schema];
        var found = new List<Schema> { schema };
        for (var i = 0; i < found.Count && found.Count < MaxApplicable; i++)
        {
            var current = found[i];
            if (current.Reference is { } reference && Find(reference) is { } target) Add(found, target);
            foreach (var part in current.AllOf) Add(found, part);
            if (!alternatives) continue;
            foreach (var part in current.OneOf) Add(found, part);
            foreach (var part in current.AnyOf) Add(found, part);
        }
        return found;
    }

    private static void Add(List<Schema> found, Schema schema)
    {
        foreach (var known in found)
        {
            if (ReferenceEquals(known, schema)) return;
        }
        found.Add(schema);
    }

    private static Dictionary<string, Schema> CreateTable(ApiModel model)
    {
        var table = new Dictionary<string, Schema>(model.Types.Count, StringComparer.Ordinal);
        foreach (var type in model.Types) table.TryAdd(type.Name, type.Schema);
        return table;
    }
}
