namespace CodeMode.Documents;

/// <summary>
/// The paths of files by which a document and what it refers to know each other: relative to the document's folder, with slashes;
/// of files on the web, their addresses.
/// </summary>
internal static class ReferencePath
{
    /// <summary>Which file a reference names, seen from a file; <see langword="null"/> when it is none that may be read: an absolute path, a scheme, a device.</summary>
    /// <param name="from">The file that the reference stands in.</param>
    /// <param name="reference">The reference without its fragment.</param>
    public static string? Resolve(string from, string reference)
    {
        if (IsWeb(reference)) return Uri.TryCreate(reference, UriKind.Absolute, out var address) ? address.AbsoluteUri : null;
        var path = Uri.UnescapeDataString(reference);
        // Colons are those of schemes, drives and alternate streams; a backslash is Windows' own way out.
        if (path.Length == 0 || path[0] == '/' || path.IndexOfAny(['\\', ':', '?', '\0']) >= 0 || VisibleText.Clean(path) != path) return null;
        if (IsWeb(from)) return Uri.TryCreate(new Uri(from), reference, out var relative) && IsWeb(relative.AbsoluteUri) ? relative.AbsoluteUri : null;
        return Normalize(from.Substring(0, from.LastIndexOf('/') + 1) + path);
    }

    /// <summary>Whether a path is an address.</summary>
    public static bool IsWeb(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text that may be a name or a reference is the reference to a file.</summary>
    public static bool IsDocument(string text)
    {
        var end = text.IndexOf('#');
        var path = end < 0 ? text : text.Substring(0, end);
        return path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a path leads out of the document's folder.</summary>
    public static bool IsOutside(string path) => path.StartsWith("../", StringComparison.Ordinal) || IsWeb(path);

    private static string Normalize(string path)
    {
        var steps = new List<string>();
        foreach (var step in path.Split('/'))
        {
            if (step is "." or "") continue;
            if (step == ".." && steps.Count > 0 && steps[steps.Count - 1] != "..") steps.RemoveAt(steps.Count - 1);
            else steps.Add(step);
        }

        return string.Join("/", steps);
    }
}
