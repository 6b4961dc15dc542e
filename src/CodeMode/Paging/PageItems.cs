using CodeMode.Engine;

namespace CodeMode.Paging;

/// <summary>The list in an answer: the answer itself, a member of a usual name, or the only list there is.</summary>
internal static class PageItems
{
    private const int MaxDepth = 2;

    private static readonly string[] s_names = ["items", "data", "results", "value", "values", "records", "entries", "elements", "content", "list", "rows", "nodes", "hits", "resources"];

    /// <exception cref="ScriptErrorException">The answer has no list, or several.</exception>
    public static ScriptData Find(string operation, ScriptData body)
    {
        if (body.Kind == ScriptDataKind.Array) return body;
        if (body.Kind is ScriptDataKind.Undefined or ScriptDataKind.Null) return new ScriptArray([]);
        if (Find(body, MaxDepth) is { } found) return found;
        var lists = body.Names.Where(name => body.GetMember(name)?.Kind == ScriptDataKind.Array).ToList();
        throw new ScriptErrorException("TypeError", lists.Count == 0
            ? $"paginate found no list in the answer of {operation}. Call {operation} itself."
            : $"paginate cannot tell which list of {operation} is meant: {string.Join(", ", lists)}. Call {operation} itself, page by page.");
    }

    private static ScriptData? Find(ScriptData body, int depth)
    {
        if (body.Kind != ScriptDataKind.Object || depth == 0) return null;
        foreach (var name in s_names)
        {
            if (body.GetMember(name) is { Kind: ScriptDataKind.Array } list) return list;
        }
        var lists = body.Names.Select(body.GetMember).Where(static m => m!.Kind == ScriptDataKind.Array).Take(2).ToList();
        if (lists.Count == 1) return lists[0];
        // { data: { items: […] } }, { _embedded: { orders: […] } }
        return lists.Count > 1 ? null : Nested(body, depth);
    }

    private static ScriptData? Nested(ScriptData body, int depth)
    {
        foreach (var name in (string[])["data", "result", "response", "_embedded"])
        {
            if (body.GetMember(name) is { } inner && Find(inner, depth - 1) is { } list) return list;
        }
        return null;
    }
}
