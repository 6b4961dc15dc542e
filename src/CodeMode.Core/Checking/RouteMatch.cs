namespace CodeMode.Checking;

/// <summary>Compares paths with route templates, as leniently as servers do: case and a trailing slash make no difference.</summary>
internal static class RouteMatch
{
    /// <summary>Whether a path fits a template.</summary>
    /// <param name="template">A template, <c>/orders/{id}</c>.</param>
    /// <param name="path">A path.</param>
    /// <param name="catchAll">Whether a parameter at the end may stand for several segments.</param>
    public static bool Matches(string template, string path, bool catchAll)
    {
        var expected = template.Trim('/').Split('/');
        var actual = path.Trim('/').Split('/');
        if (actual.Length < expected.Length || (actual.Length > expected.Length && !catchAll)) return false;
        for (var i = 0; i < expected.Length; i++)
            if (!SegmentMatches(expected[i], actual[i])) return false;
        return actual.Length == expected.Length || IsParameter(expected[expected.Length - 1]);
    }

    private static bool IsParameter(string segment) => segment.Length > 2 && segment[0] == '{' && segment.IndexOf('}') == segment.Length - 1;

    private static bool SegmentMatches(string expected, string actual)
    {
        var open = expected.IndexOf('{');
        var close = expected.LastIndexOf('}');
        if (open < 0 || close < open)
        {
            return string.Equals(expected, actual, StringComparison.OrdinalIgnoreCase)
                || string.Equals(expected, Uri.UnescapeDataString(actual), StringComparison.OrdinalIgnoreCase);
        }
        return actual.Length > open + expected.Length - close - 1
            && actual.StartsWith(expected.Substring(0, open), StringComparison.OrdinalIgnoreCase)
            && actual.EndsWith(expected.Substring(close + 1), StringComparison.OrdinalIgnoreCase);
    }
}
