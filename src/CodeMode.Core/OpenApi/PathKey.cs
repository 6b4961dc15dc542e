using CodeMode.Documents;

namespace CodeMode.OpenApi;

/// <summary>
/// A key of the Paths Object as a request can carry it. The specification allows neither fragments nor queries there, and wants a slash in front;
/// documents of large vendors have all three.
/// </summary>
internal static class PathKey
{
    /// <summary>The path without what does not belong to it, each change a finding.</summary>
    /// <param name="context">The document.</param>
    /// <param name="key">The key.</param>
    /// <param name="query">Names and literal values of the query; the value of a name in braces is open.</param>
    public static string Read(ReadingContext context, DocumentProperty key, out List<(string Name, string? Value)> query)
    {
        query = [];
        var text = key.Name;
        // Box and others tell variants of one path apart by a fragment, which no request carries.
        if (text.IndexOf('#') is > 0 and var fragment)
        {
            Report("its fragment is never sent; it is left out");
            text = text.Substring(0, fragment);
        }

        if (FindQuery(text) is > 0 and var mark)
        {
            Report("a path has no query; what stands there is read as query parameters");
            query = ReadQuery(text.Substring(mark));
            text = text.Substring(0, mark);
        }

        if (text.Length == 0 || !(char.IsLetterOrDigit(text[0]) || text[0] is '{' or '_') || text.IndexOf(':') >= 0) return text;
        Report("a path begins with '/'; it is read as if it did");
        return "/" + text;

        void Report(string what) => context.Findings.Add(DocumentRule.InvalidValue, key.Key, $"The path {VisibleText.Quote(key.Name)} is not as it should be: {what}");
    }

    // ?a=b, or {?a,b} as in URI templates; a question mark inside a name's braces is neither.
    private static int FindQuery(string path)
    {
        var mark = path.IndexOf('?');
        if (mark <= 0) return -1;
        if (path[mark - 1] == '{') return path[path.Length - 1] == '}' ? mark - 1 : -1;
        return path.LastIndexOf('{', mark) > path.LastIndexOf('}', mark) ? -1 : mark;
    }

    private static List<(string Name, string? Value)> ReadQuery(string query)
    {
        var pairs = new List<(string Name, string? Value)>();
        // The names of a URI template are all declared, or mean nothing.
        if (query[0] == '{') return pairs;
        foreach (var pair in query.Substring(1).Split('&'))
        {
            var end = pair.IndexOf('=');
            var (name, value) = end < 0 ? (pair, "") : (pair.Substring(0, end), pair.Substring(end + 1));
            var isOpen = value.IndexOf('{') >= 0;
            if (name.Length > 0 && name.IndexOf('{') < 0) pairs.Add((Uri.UnescapeDataString(name), isOpen ? null : Uri.UnescapeDataString(value)));
        }

        return pairs;
    }
}
