using System.Text;

namespace CodeMode.Generator.Drift.Routes;

/// <summary>
/// A route template or a document's path, taken apart: constraints, defaults and question marks are no part of a document's path.
/// https://learn.microsoft.com/aspnet/core/fundamentals/routing#route-templates
/// </summary>
internal sealed class RouteTemplate
{
    // Stands for a version in a key: no text of a template holds it.
    private const char Version = '\u0001';

    private RouteTemplate(string path, string key, IReadOnlyList<string> parameters) => (Path, Key, Parameters) = (path, key, parameters);

    /// <summary>As a document writes it: <c>/pets/{petId}</c>.</summary>
    public string Path { get; }

    /// <summary>Equal for templates that match the same requests: lower case, parameters without names.</summary>
    public string Key { get; }

    /// <summary>The parameters' names, in order.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>Whether a segment is an API version, which documents write out.</summary>
    public bool IsVersioned => Key.IndexOf(Version) >= 0;

    /// <summary>Reads a template; <see langword="null"/> when it is none, or holds a token of a controller.</summary>
    public static RouteTemplate? Parse(string text)
    {
        if (text.IndexOf('[') >= 0) return null;
        var (path, key) = (new StringBuilder("/"), new StringBuilder("/"));
        List<string> parameters = [];
        text = text.TrimStart('~').TrimStart('/');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i])
            {
                path.Append(text[i]);
                key.Append(text[i++]);
            }
            else if (text[i] == '{')
            {
                var end = FindEnd(text, i + 1);
                if (end < 0) return null;
                var parameter = text.Substring(i + 1, end - i - 1);
                var name = GetName(parameter);
                if (name.Length == 0) return null;
                parameters.Add(name);
                path.Append('{').Append(name).Append('}');
                if (parameter.IndexOf(":apiVersion", StringComparison.OrdinalIgnoreCase) >= 0) key.Append(Version);
                else key.Append("{}");
                i = end;
            }
            else if (text[i] == '}')
            {
                return null;
            }
            else
            {
                path.Append(text[i]);
                key.Append(char.ToLowerInvariant(text[i]));
            }
        }

        return new RouteTemplate(Trim(path), Trim(key), parameters);
    }

    /// <summary>Whether it may be the path that a document writes under this key.</summary>
    public bool Matches(string key)
    {
        if (!IsVersioned) return Key == key;
        var (own, other) = (Key.Split('/'), key.Split('/'));
        return own.Length == other.Length && own.Zip(other, MatchesSegment).All(static same => same);
    }

    /// <summary>Whether a document's path may end with it.</summary>
    public bool IsTailOf(string key)
    {
        var (own, other) = (Key.Split('/').Skip(1).ToList(), key.Split('/').Skip(1).ToList());
        if (own.Count == 1 && own[0].Length == 0) return true;
        return own.Count <= other.Count && own.Zip(other.Skip(other.Count - own.Count), MatchesSegment).All(static same => same);
    }

    private static bool MatchesSegment(string own, string other)
    {
        var version = own.IndexOf(Version);
        return version < 0 ? own == other : other.StartsWith(own.Substring(0, version), StringComparison.Ordinal) && other.Length > version;
    }

    // A doubled brace inside is a constraint's own.
    private static int FindEnd(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}')) continue;
            if (i + 1 < text.Length && text[i + 1] == text[i]) i++;
            else return text[i] == '}' ? i : -1;
        }

        return -1;
    }

    private static string GetName(string parameter)
    {
        var end = parameter.IndexOfAny([':', '=', '?']);
        return (end < 0 ? parameter : parameter.Substring(0, end)).TrimStart('*').Trim();
    }

    private static string Trim(StringBuilder text)
    {
        while (text.Length > 1 && text[text.Length - 1] == '/') text.Length--;
        return text.ToString();
    }
}
