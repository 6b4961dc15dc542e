using System.Buffers;
using System.Globalization;
using System.Text;

namespace CodeMode.Engine.Builtins;

/// <summary>Reads URLs and references to a base, as browsers do: https://url.spec.whatwg.org/#url-parsing. Names in other scripts are not converted.</summary>
internal static class UrlParser
{
    private const string PathEscapes = " \"#<>?`{}^";
    private const string QueryEscapes = " \"#<>'";
    private const string HashEscapes = " \"<>`";
    private const string UserEscapes = " \"#<>?`{}/:;=@[\\]^|";
    private static readonly SearchValues<char> s_forbiddenInHost = SearchValues.Create(" #/:<>?@[\\]^|%");
    private static readonly SearchValues<char> s_schemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    public static UrlRecord? Parse(string text, UrlRecord? baseUrl)
    {
        text = string.Concat(text.Trim(' ', '\t', '\n', '\r', '\f', '\0').Where(static c => c is not ('\t' or '\n' or '\r')));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon > 0 && char.IsAsciiLetter(text[0]) && text.AsSpan(0, colon).IndexOfAnyExcept(s_schemeCharacters) < 0
            ? text[..(colon + 1)].ToLowerInvariant()
            : null;
        if (scheme is null) return baseUrl is null ? null : Resolve(text, baseUrl);
        var rest = text[(colon + 1)..];
        var url = new UrlRecord { Protocol = scheme };
        var special = url.IsSpecial;
        if (special && baseUrl?.Protocol == scheme && !StartsWithSlash(rest, true)) return Resolve(rest, baseUrl);
        rest = SplitTail(url, rest);
        if (special) rest = rest.Replace('\\', '/');
        if (special || rest.StartsWith("//", StringComparison.Ordinal))
        {
            return ReadAuthority(url, special ? rest.TrimStart('/') : rest[2..], scheme == "file:" && rest.StartsWith("///", StringComparison.Ordinal)) ? url : null;
        }

        url.Path = rest.StartsWith('/') ? NormalizePath(rest) : Escape(rest, "");
        return url;
    }

    /// <summary>Percent-encodes what may not stand in a part as it is.</summary>
    public static string EscapeQuery(string text) => Escape(text, QueryEscapes);

    public static string EscapeHash(string text) => Escape(text, HashEscapes);

    public static string EscapeUser(string text) => Escape(text, UserEscapes);

    public static string NormalizePath(string path)
    {
        var segments = new List<string>();
        var parts = path.Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            var part = parts[i].Replace("%2e", ".", StringComparison.OrdinalIgnoreCase);
            var last = i == parts.Length - 1;
            if (part == "..")
            {
                if (segments.Count > 0) segments.RemoveAt(segments.Count - 1);
                if (last) segments.Add("");
            }
            else if (part != ".")
            {
                segments.Add(Escape(parts[i], PathEscapes));
            }
            else if (last)
            {
                segments.Add("");
            }
        }

        return "/" + string.Join('/', segments);
    }

    /// <summary>Sets host and port; false when they are none.</summary>
    public static bool TrySetHost(UrlRecord url, string host)
    {
        var port = "";
        var colon = host.LastIndexOf(':');
        if (colon > host.LastIndexOf(']'))
        {
            port = host[(colon + 1)..];
            host = host[..colon];
            if (port.Length > 0 && (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 65535)) return false;
            port = port.TrimStart('0') is { Length: > 0 } digits ? digits : port.Length > 0 ? "0" : "";
        }

        if (ReadHostName(url, host) is not { } name) return false;
        url.HostName = name;
        url.Port = port == UrlRecord.DefaultPort(url.Protocol) ? "" : port;
        return true;
    }

    private static UrlRecord? Resolve(string text, UrlRecord baseUrl)
    {
        if (baseUrl.HostName is null && !baseUrl.Path.StartsWith('/') && !text.StartsWith('#')) return null;
        var url = new UrlRecord
        {
            Protocol = baseUrl.Protocol,
            Username = baseUrl.Username,
            Password = baseUrl.Password,
            HostName = baseUrl.HostName,
            Port = baseUrl.Port,
        };
        var rest = SplitTail(url, text);
        if (url.IsSpecial) rest = rest.Replace('\\', '/');
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            (url.Username, url.Password) = ("", "");
            return ReadAuthority(url, rest[2..], false) ? url : null;
        }

        if (rest.Length == 0)
        {
            url.Path = baseUrl.Path;
            if (url.Search.Length == 0) url.Search = baseUrl.Search;
        }
        else
        {
            url.Path = NormalizePath(rest.StartsWith('/') ? rest : baseUrl.Path[..(baseUrl.Path.LastIndexOf('/') + 1)] + rest);
        }

        return url;
    }

    private static bool StartsWithSlash(string text, bool special) => text.StartsWith('/') || (special && text.StartsWith('\\'));

    /// <summary>Takes the query and the fragment off.</summary>
    private static string SplitTail(UrlRecord url, string text)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0)
        {
            url.Hash = "#" + EscapeHash(text[(hash + 1)..]);
            text = text[..hash];
        }

        var query = text.IndexOf('?', StringComparison.Ordinal);
        if (query < 0) return text;
        url.Search = "?" + EscapeQuery(text[(query + 1)..]);
        return text[..query];
    }

    private static bool ReadAuthority(UrlRecord url, string text, bool emptyHost)
    {
        var end = emptyHost ? 0 : text.IndexOf('/', StringComparison.Ordinal);
        var authority = end < 0 ? text : text[..end];
        var path = end < 0 ? "" : emptyHost ? "/" + text : text[end..];
        var at = authority.LastIndexOf('@');
        if (at >= 0)
        {
            var user = authority[..at];
            var colon = user.IndexOf(':', StringComparison.Ordinal);
            url.Username = EscapeUser(colon < 0 ? user : user[..colon]);
            url.Password = colon < 0 ? "" : EscapeUser(user[(colon + 1)..]);
        }

        if (!TrySetHost(url, authority[(at + 1)..])) return false;
        url.Path = path.Length == 0 && !url.IsSpecial ? "" : NormalizePath(path.Length == 0 ? "/" : path);
        return true;
    }

    private static string? ReadHostName(UrlRecord url, string host)
    {
        if (host.Length == 0) return url.IsSpecial && url.Protocol != "file:" ? null : "";
        if (host.StartsWith('['))
        {
            return ReadAddress(host, UriHostNameType.IPv6);
        }

        if (!url.IsSpecial) return host.AsSpan().IndexOfAny(s_forbiddenInHost) < 0 ? Escape(host, "") : null;
        var name = Uri.UnescapeDataString(host).ToLowerInvariant();
        if (name.AsSpan().IndexOfAny(s_forbiddenInHost) >= 0 || name.Any(char.IsControl)) return null;
        return EndsInNumber(name)
            ? ReadAddress(name.EndsWith('.') ? name[..^1] : name, UriHostNameType.IPv4)
            : name;
    }

    /// <summary>Such a name is an IPv4 address or nothing: https://url.spec.whatwg.org/#ends-in-a-number-checker</summary>
    private static bool EndsInNumber(string name)
    {
        var label = name.EndsWith('.') ? name[..^1] : name;
        label = label[(label.LastIndexOf('.') + 1)..];
        return label.Length > 0 && (label.All(char.IsAsciiDigit) || (label.StartsWith("0x", StringComparison.Ordinal) && label.Skip(2).All(char.IsAsciiHexDigit)));
    }

    /// <summary>An address in its shortest form.</summary>
    private static string? ReadAddress(string host, UriHostNameType type) =>
        Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var uri) && uri.HostNameType == type && !host.Contains('%') ? uri.Host : null;

    private static string Escape(string text, string escapes)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 && text.AsSpan().IndexOfAny(escapes) < 0) return text;
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is > ' ' and < 0x7F && !escapes.Contains((char)rune.Value))
            {
                result.Append((char)rune.Value);
                continue;
            }

            if (rune.Value == ' ' && escapes.Length == 0)
            {
                result.Append(' ');
                continue;
            }

            UriCoding.AppendUtf8(result, rune);
        }

        return result.ToString();
    }
}
