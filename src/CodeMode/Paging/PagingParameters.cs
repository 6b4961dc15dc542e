using CodeMode.Model;

namespace CodeMode.Paging;

/// <summary>The parameters by which an operation gives one page and the next, found by the names that APIs use.</summary>
internal sealed class PagingParameters
{
    private static readonly HashSet<string> s_cursors =
    [
        "cursor", "pagecursor", "nextcursor", "startcursor", "after", "afterid", "pageafter", "startingafter", "pagetoken", "nextpagetoken", "nexttoken", "token",
        "continuationtoken", "continuation", "marker", "nextmarker", "bookmark", "scrollid", "startkey", "exclusivestartkey",
    ];

    private static readonly HashSet<string> s_pages = ["page", "pagenumber", "pageno", "pageindex", "pagenum", "currentpage"];
    private static readonly HashSet<string> s_offsets = ["offset", "skip", "start", "startindex", "startat", "pageoffset", "startposition", "firstresult"];

    private static readonly HashSet<string> s_sizes =
        ["limit", "perpage", "pagesize", "size", "count", "top", "maxresults", "maxitems", "take", "rows", "pagelimit", "itemsperpage", "resultsperpage", "maxpagesize"];

    private PagingParameters(EquatableArray<ApiParameter> parameters)
    {
        Cursor = Find(parameters, s_cursors);
        Page = Find(parameters, s_pages);
        Offset = Find(parameters, s_offsets);
        Size = Find(parameters, s_sizes);
    }

    /// <summary>Takes what an answer gave for the next page.</summary>
    public ApiParameter? Cursor { get; }

    /// <summary>Takes a page's number.</summary>
    public ApiParameter? Page { get; }

    /// <summary>Takes how many items to skip.</summary>
    public ApiParameter? Offset { get; }

    /// <summary>Takes how many items a page has.</summary>
    public ApiParameter? Size { get; }

    public static PagingParameters Of(ApiOperation operation) => new(operation.Parameters);

    /// <summary>A name without case and signs: <c>page_token</c>, <c>pageToken</c> and <c>page[token]</c> are one.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));

    private static ApiParameter? Find(EquatableArray<ApiParameter> parameters, HashSet<string> names) =>
        parameters.FirstOrDefault(p => p.Location is ParameterLocation.Query or ParameterLocation.Body && names.Contains(Plain(p.Name)));
}
