namespace CodeMode.Dispatch.Binding;

/// <summary>A path that a program wrote itself: checked so that it cannot leave the API's base address.</summary>
internal static class RawPath
{
    private const int MaxLength = 8_000;
    private const int MaxDecodings = 3;

    /// <summary>The path, percent-encoded where it must be, without its query.</summary>
    /// <param name="path">As the program wrote it.</param>
    /// <param name="query">What stands behind a question mark, or <see langword="null"/>.</param>
    public static string Check(string path, out string? query)
    {
        if (path.Length > MaxLength) throw Refuse(path[..60] + "…", $"is longer than {MaxLength} characters");
        if (path.Length == 0 || path[0] != '/') throw Refuse(path, "must start with '/'; it is relative to the API's address, so no scheme and no host");
        if (path.Contains('#', StringComparison.Ordinal)) throw Refuse(path, "must not hold '#'");
        var mark = path.IndexOf('?', StringComparison.Ordinal);
        query = mark < 0 ? null : path[(mark + 1)..];
        var bare = mark < 0 ? path : path[..mark];
        if (!PercentEncoding.IsWellFormed(bare)) throw Refuse(path, "holds a '%' that begins no encoded character: write %25");
        CheckDecoded(path, bare);
        return string.Join('/', bare.Split('/').Select(PercentEncoding.EncodeSegment));
    }

    // Servers and proxies decode once or twice before they route: none of the forms may lead elsewhere.
    private static void CheckDecoded(string path, string bare)
    {
        var text = bare;
        for (var i = 0; i <= MaxDecodings; i++)
        {
            if (text.StartsWith("//", StringComparison.Ordinal) || text.Contains("//", StringComparison.Ordinal)) throw Refuse(path, "must not hold '//'");
            if (text.Contains('\\', StringComparison.Ordinal)) throw Refuse(path, "must not hold '\\'");
            if (text.Any(char.IsControl)) throw Refuse(path, "must not hold control characters");
            if (text.Split('/').Any(static segment => segment is "." or "..")) throw Refuse(path, "must not hold '.' or '..' segments");
            var decoded = Uri.UnescapeDataString(text);
            if (decoded == text) return;
            text = decoded;
        }
        throw Refuse(path, "is encoded several times over");
    }

    private static CallRefusedException Refuse(string path, string why) =>
        CallRefusedException.Because($"The path '{Printable(path)}' {why}.");

    private static string Printable(string path) => string.Concat(path.Select(static c => char.IsControl(c) ? '\uFFFD' : c));
}
