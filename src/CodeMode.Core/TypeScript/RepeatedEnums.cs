using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <summary>Long enums that stand in several places of an API: the declarations write them once, under a name of their own.</summary>
internal sealed class RepeatedEnums
{
    // Shorter ones are read faster where they stand.
    private const int LeastLength = 200;

    private readonly Dictionary<EquatableArray<string>, string> _names = [];

    public RepeatedEnums(ApiModel model, IReadOnlyCollection<string> takenNames)
    {
        var uses = new Dictionary<EquatableArray<string>, (string Property, int Count)>();
        Action<Schema> count = part => Count(uses, part);
        foreach (var schema in GetSchemas(model)) SchemaWalk.Visit(schema, count);

        var repeated = uses.Where(static use => use.Value.Count > 1).ToList();
        var names = NameAllocator.Allocate([.. repeated.Select(static use => Request(use.Key, use.Value.Property))], takenNames);
        for (var i = 0; i < repeated.Count; i++) _names.Add(repeated[i].Key, names[i]);
    }

    /// <summary>The names with what they stand for.</summary>
    public IEnumerable<KeyValuePair<string, EquatableArray<string>>> Declarations =>
        _names.Select(static named => new KeyValuePair<string, EquatableArray<string>>(named.Value, named.Key));

    /// <summary>The name of an enum, or <see langword="null"/> when it stands for itself.</summary>
    public string? Find(EquatableArray<string> values) => _names.TryGetValue(values, out var name) ? name : null;

    private static IEnumerable<Schema> GetSchemas(ApiModel model)
    {
        foreach (var type in model.Types) yield return type.Schema;
        foreach (var operation in model.Operations)
        {
            foreach (var parameter in operation.Parameters) yield return parameter.Schema;
            if (operation.RequestBody is { } body) yield return body.Contents[0].Schema;
            foreach (var response in operation.SuccessResponses)
            {
                if (response.Contents.Count > 0) yield return response.Contents[0].Schema;
            }
        }
    }

    private static void Count(Dictionary<EquatableArray<string>, (string Property, int Count)> uses, Schema part)
    {
        foreach (var property in part.Properties)
        {
            var values = property.Schema.Enum.Count > 0 ? property.Schema.Enum : property.Schema.Items?.Enum ?? default;
            if (values.Count < 2 || GetLength(values) < LeastLength) continue;
            // The first of its names in the alphabet, so that their order is of no matter.
            var known = uses.TryGetValue(values, out var use) ? use : (Property: property.Name, Count: 0);
            uses[values] = (string.CompareOrdinal(property.Name, known.Property) < 0 ? property.Name : known.Property, known.Count + 1);
        }
    }

    private static int GetLength(EquatableArray<string> values)
    {
        var length = 0;
        foreach (var value in values) length += value.Length + 3;
        return length;
    }

    private static NameRequest Request(EquatableArray<string> values, string property) =>
        new(Identifier.ToPascalCase(property) is { Length: > 0 } name ? name : "Enum", null, property + values[0] + values.Count);
}
