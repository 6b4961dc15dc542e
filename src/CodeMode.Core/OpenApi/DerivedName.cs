using System.Text;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>
/// Names for what the document does not name, made of its own verb and path alone, so that nothing added elsewhere changes them:
/// <c>GET /users/{id}/repos</c> → <c>getUserRepos</c>, <c>GET /users/{id}</c> → <c>getUserById</c>.
/// </summary>
internal static class DerivedName
{
    /// <summary>The name of an operation.</summary>
    public static string ForOperation(string method, PathTemplate template)
    {
        var words = new StringBuilder(method.ToLowerInvariant());
        var trailing = new List<string>();
        var segments = GetSegments(template.Path);
        for (var i = 0; i < segments.Count; i++)
        {
            var parts = segments[i].Split(['{', '}']);
            // Odd parts stand between braces.
            if (parts.Length == 1)
            {
                trailing.Clear();
                words.Append(' ').Append(i + 1 < segments.Count && segments[i + 1][0] == '{' ? Singularize(parts[0]) : parts[0]);
                continue;
            }

            for (var part = 0; part < parts.Length; part++)
            {
                if (part % 2 == 1) trailing.Add(parts[part]);
                else if (parts[part].Length > 0) words.Append(' ').Append(parts[part]);
            }
        }

        if (trailing.Count > 0) words.Append(" by ").Append(string.Join(" and ", trailing));
        return Identifier.ToCamelCase(words.ToString());
    }

    /// <summary>The group of an operation without tags: its path's first word.</summary>
    public static string ForGroup(PathTemplate template)
    {
        foreach (var segment in GetSegments(template.Path))
        {
            if (segment[0] != '{' && Identifier.ToCamelCase(segment) is { Length: > 0 } name) return name;
        }

        return "general";
    }

    /// <summary>The name of a type that is no component: what its pointer says.</summary>
    public static string ForType(string pointer)
    {
        var words = new StringBuilder();
        foreach (var step in pointer.TrimStart('#').Split('/'))
        {
            if (step is "components" or "schemas" or "definitions" or "$defs" or "paths" or "properties" or "schema" or "content" or "application~1json") continue;
            words.Append(' ').Append(step.Replace("~1", " ").Replace("~0", " "));
        }

        return words.ToString();
    }

    // Without what every path of an API shares: api, v1, v2.0.
    private static List<string> GetSegments(string path)
    {
        var segments = path.Split('/').Where(static segment => segment.Length > 0).ToList();
        while (segments.Count > 1 && (segments[0] == "api" || IsVersion(segments[0]))) segments.RemoveAt(0);
        return segments;
    }

    private static bool IsVersion(string segment) =>
        segment.Length > 1 && segment[0] is 'v' or 'V' && segment.Skip(1).All(static c => c is (>= '0' and <= '9') or '.');

    private static string Singularize(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return word.Substring(0, word.Length - 3) + "y";
        foreach (var ending in new[] { "sses", "shes", "ches", "xes" })
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) return word.Substring(0, word.Length - 2);
        }

        var isPlural = word.Length > 3 && word[word.Length - 1] == 's' && word[word.Length - 2] is not ('s' or 'u' or 'i');
        return isPlural ? word.Substring(0, word.Length - 1) : word;
    }
}
