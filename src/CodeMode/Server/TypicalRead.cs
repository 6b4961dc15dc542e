using CodeMode.Dispatch;
using CodeMode.Model;
using CodeMode.Paging;

namespace CodeMode.Server;

/// <summary>What APIs are mostly read by: a list, and one of its things by what the list says of it.</summary>
/// <param name="List">Gives the list.</param>
/// <param name="Items">The member of the answer that is the list; <see langword="null"/> when the answer is.</param>
/// <param name="One">Gives one thing, by one argument more.</param>
/// <param name="Key">That argument.</param>
/// <param name="KeyMember">The member of a list's item that it is.</param>
internal sealed record TypicalRead(ApiOperation List, string? Items, ApiOperation One, ApiParameter Key, string KeyMember)
{
    /// <summary>The most typical pair of a model: few arguments, things that can be changed too, a short path; <see langword="null"/> when there is none.</summary>
    public static TypicalRead? Find(ApiModel model)
    {
        var types = new TypeTable(model);
        var changes = model.Operations.ToLookup(static o => o.Path, StringComparer.Ordinal);
        var reads = new Dictionary<string, ApiOperation>(StringComparer.Ordinal);
        foreach (var operation in model.Operations.Where(static o => o is { Method: "GET", Deprecated: false })) reads.TryAdd(operation.Path, operation);
        return reads.Values
            .Select(one => Pair(one, reads, types))
            .OfType<TypicalRead>()
            .OrderBy(static pair => Required(pair.One).Count())
            .ThenByDescending(pair => changes[pair.List.Path].Count() + changes[pair.One.Path].Count())
            .ThenBy(static pair => pair.One.Path.Length)
            .FirstOrDefault();
    }

    public static IEnumerable<ApiParameter> Required(ApiOperation operation) => operation.Parameters.Where(static p => p.Required);

    private static TypicalRead? Pair(ApiOperation one, Dictionary<string, ApiOperation> reads, TypeTable types)
    {
        var slash = one.Path.LastIndexOf("/{", StringComparison.Ordinal);
        if (slash < 0 || one.Path[^1] != '}' || !reads.TryGetValue(one.Path[..slash], out var list)) return null;
        if (one.Parameters.FirstOrDefault(p => p.Location == ParameterLocation.Path && p.Name == one.Path[(slash + 2)..^1]) is not { } key) return null;
        if (Required(list).Any(p => p.Location != ParameterLocation.Path) || !Required(one).All(p => p == key || Required(list).Any(known => known.ArgumentName == p.ArgumentName))) return null;
        if (ListOf(list, types) is not var (items, schema) || KeyMemberOf(key, schema, types) is not { } member) return null;
        return new TypicalRead(list, items, one, key, member);
    }

    /// <summary>Where the list stands in the answer, and what is in it.</summary>
    private static (string? Member, Schema Item)? ListOf(ApiOperation list, TypeTable types)
    {
        if (list.SuccessResponses.SelectMany(static r => r.Contents).FirstOrDefault() is not { } content) return null;
        var applicable = types.GetApplicable(content.Schema);
        if (applicable.FirstOrDefault(static s => s.Items is not null) is { Items: { } item }) return (null, item);
        var lists = applicable.SelectMany(static s => s.Properties).Select(p => (p.Name, types.GetApplicable(p.Schema).FirstOrDefault(static s => s.Items is not null)?.Items))
            .Where(static p => p.Items is not null && Identifier.IsIdentifierName(p.Name)).DistinctBy(static p => p.Name).Take(2).ToList();
        return lists is [var (name, only)] ? (name, only!) : null;
    }

    /// <summary>The member of the same name, or <c>id</c> for <c>orderId</c>.</summary>
    private static string? KeyMemberOf(ApiParameter key, Schema item, TypeTable types)
    {
        var names = types.GetApplicable(item).SelectMany(static s => s.Properties).Select(static p => p.Name).Where(Identifier.IsIdentifierName).ToList();
        var plain = PagingParameters.Plain(key.Name);
        return names.Find(name => PagingParameters.Plain(name) == plain)
            ?? names.Where(name => PagingParameters.Plain(name) is { Length: > 1 } part && plain.EndsWith(part, StringComparison.Ordinal)).MaxBy(static name => name.Length)
            ?? (plain.EndsWith("id", StringComparison.Ordinal) ? names.Find(static name => name == "id") : null);
    }
}
