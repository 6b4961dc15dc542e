using CodeMode.Documents;

namespace CodeMode.OpenApi;

/// <summary>A key of the Paths Object, https://spec.openapis.org/oas/v3.1.1#path-templating.</summary>
internal sealed class PathTemplate
{
    private static readonly char[] Braces = ['{', '}'];
    private static readonly char[] NeverInPaths = ['\\', '?', '#'];
    private static readonly char[] Dots = ['.', '%'];

    private PathTemplate(string path, List<string> parameters, string normalized)
    {
        Path = Key = path;
        Parameters = parameters;
        Normalized = normalized;
    }

    public string Path { get; }

    /// <summary>The path as the document writes it.</summary>
    public string Key { get; private set; }

    /// <summary>What the document writes into the path and belongs into the query: names, and values where they are fixed.</summary>
    public IReadOnlyList<(string Name, string? Value)> Query { get; private set; } = [];

    /// <summary>The names between braces, in order, each once.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>The path without the names of its parameters: what tells two paths apart.</summary>
    public string Normalized { get; }

    /// <summary>Reads a template, or says why no request can go there.</summary>
    public static PathTemplate? Parse(string path, out string reason)
    {
        reason = FindFault(path);
        if (reason.Length > 0) return null;
        var parameters = new List<string>();
        var normalized = new System.Text.StringBuilder();
        var position = 0;
        while (true)
        {
            var open = path.IndexOfAny(Braces, position);
            if (open < 0) break;
            var close = path.IndexOfAny(Braces, open + 1);
            if (path[open] == '}' || close < 0 || path[close] == '{') reason = "its braces do not match";
            else if (close == open + 1) reason = "a parameter in it has no name";
            if (reason.Length > 0) return null;
            var name = path.Substring(open + 1, close - open - 1);
            if (!parameters.Contains(name)) parameters.Add(name);
            normalized.Append(path, position, open - position).Append("{}");
            position = close + 1;
        }

        return new PathTemplate(path, parameters, normalized.Append(path, position, path.Length - position).ToString());
    }

    /// <summary>The same with what the document wrote around the path.</summary>
    public PathTemplate With(string key, IReadOnlyList<(string Name, string? Value)> query)
    {
        (Key, Query) = (key, query);
        return this;
    }

    private static string FindFault(string path)
    {
        if (path.Length == 0 || path[0] != '/') return "it does not begin with '/'";
        if (path.Length > 8192) return "it is longer than 8192 characters";
        if (path.IndexOf("//", StringComparison.Ordinal) >= 0) return "it has an empty segment";
        if (path.IndexOfAny(NeverInPaths) >= 0) return "it has a '\\', '?' or '#'";
        if (VisibleText.Clean(path) != path) return "it has control or invisible characters";
        // A dot is written as such or as %2e.
        if (path.IndexOfAny(Dots) < 0) return "";
        foreach (var segment in path.Split('/'))
        {
            if (Uri.UnescapeDataString(segment) is "." or "..") return "it has a '.' or '..' segment";
        }

        return "";
    }
}
