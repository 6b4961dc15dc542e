using CodeMode.Engine;

namespace CodeMode.Paging;

/// <summary>What an answer says of its pages, wherever it says it: at its root, or in <c>meta</c>, <c>paging</c> and the like.</summary>
internal sealed class PageFields
{
    private static readonly HashSet<string> s_places =
        ["meta", "metadata", "paging", "pagination", "pageinfo", "page", "cursors", "responsemetadata", "links", "next", "data", "result"];

    private const int MaxDepth = 3;
    private const int MaxMembers = 200;

    private readonly Dictionary<string, ScriptData> _fields = new(StringComparer.Ordinal);

    public PageFields(ScriptData body) => Collect(body, MaxDepth);

    /// <summary>The first of several fields that is there.</summary>
    public ScriptData? Find(params IEnumerable<string> names) => names.Select(_fields.GetValueOrDefault).FirstOrDefault(static f => f is not null);

    /// <summary>A number among several fields.</summary>
    public double? Number(params IEnumerable<string> names) => names.Select(_fields.GetValueOrDefault).FirstOrDefault(static f => f?.Kind == ScriptDataKind.Number)?.Number;

    /// <summary>Whether the answer says that there is more: <see langword="null"/> when it does not say.</summary>
    public bool? HasMore =>
        Find("hasmore", "hasnext", "hasnextpage", "more", "ismore", "hasmoreitems") is { Kind: ScriptDataKind.Boolean } flag ? flag.IsTrue
        : Find("last", "islast", "islastpage") is { Kind: ScriptDataKind.Boolean } last ? !last.IsTrue
        : null;

    private void Collect(ScriptData data, int depth)
    {
        if (data.Kind != ScriptDataKind.Object) return;
        foreach (var name in data.Names.Take(MaxMembers))
        {
            if (data.GetMember(name) is not { } value) continue;
            var plain = PagingParameters.Plain(name);
            // What stands further out counts.
            if (value.Kind is ScriptDataKind.Boolean or ScriptDataKind.Number or ScriptDataKind.String or ScriptDataKind.Null) _fields.TryAdd(plain, value);
        }
        if (depth == 1) return;
        foreach (var name in data.Names.Take(MaxMembers))
        {
            if (s_places.Contains(PagingParameters.Plain(name)) && data.GetMember(name) is { } inner) Collect(inner, depth - 1);
        }
    }
}
