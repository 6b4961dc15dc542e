using CodeMode.Engine;

namespace CodeMode.Paging;

/// <summary>The address of the next page: of a <c>Link</c> header (https://www.rfc-editor.org/rfc/rfc8288), or of a member of the answer.</summary>
internal static class NextLink
{
    /// <summary>The address in a <c>Link</c> header; empty when there is such a header without a next page, <see langword="null"/> when there is none.</summary>
    public static string? OfHeader(OperationResponse response)
    {
        var links = response.Headers.Where(static h => h.Key.Equals("link", StringComparison.OrdinalIgnoreCase)).Select(static h => h.Value).ToList();
        if (links.Count == 0) return null;
        var isAboutPages = false;
        foreach (var (address, relation) in links.SelectMany(Parse))
        {
            if (relation.Equals("next", StringComparison.OrdinalIgnoreCase)) return address;
            isAboutPages |= relation.ToLowerInvariant() is "prev" or "previous" or "first" or "last";
        }
        return isAboutPages ? "" : null;
    }

    /// <summary>The address in the answer; empty when it says that there is none, <see langword="null"/> when it says nothing.</summary>
    public static string? OfBody(ScriptData body, PageFields fields)
    {
        if (body.Kind != ScriptDataKind.Object) return null;
        var links = body.GetMember("links") ?? body.GetMember("_links");
        var link = Address(links?.GetMember("next")) ?? Address(body.GetMember("next"))
            ?? Address(fields.Find("odatanextlink", "nextlink", "nextpageurl", "nexturl", "nexturi", "nextpagelink", "nextpage", "next"));
        if (link is not null) return link;
        return links?.GetMember("next")?.Kind == ScriptDataKind.Null || body.GetMember("next")?.Kind == ScriptDataKind.Null ? "" : null;
    }

    private static string? Address(ScriptData? data) => data?.Kind switch
    {
        ScriptDataKind.String when IsAddress(data.Text) => data.Text,
        ScriptDataKind.Object => Address(data.GetMember("href") ?? data.GetMember("url")),
        _ => null,
    };

    private static bool IsAddress(string text) =>
        text.Contains('?', StringComparison.Ordinal) && (text[0] is '/' or '?' || text.StartsWith("http", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Address, string Relation)> Parse(string header)
    {
        for (var at = header.IndexOf('<', StringComparison.Ordinal); at >= 0;)
        {
            var end = header.IndexOf('>', at);
            if (end < 0) yield break;
            var next = header.IndexOf('<', end);
            var parameters = next < 0 ? header[end..] : header[end..next];
            foreach (var relation in Relations(parameters)) yield return (header[(at + 1)..end], relation);
            at = next;
        }
    }

    private static string[] Relations(string parameters)
    {
        var at = parameters.IndexOf("rel=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return [];
        var value = parameters[(at + 4)..];
        value = value.StartsWith('"') ? value[1..].Split('"')[0] : value.Split(';', ',')[0];
        return value.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
