using System.Text.RegularExpressions;

namespace CodeMode.Engine.Tests.Conformance;

/// <summary>Reads the frontmatter of a test: the few keys and the two list styles that the suite uses.</summary>
internal static partial class Test262Frontmatter
{
    public static Test262Case Read(string path, string text)
    {
        var start = text.IndexOf("/*---", StringComparison.Ordinal);
        var end = text.IndexOf("---*/", StringComparison.Ordinal);
        var yaml = start < 0 || end < 0 ? "" : text[(start + 5)..end].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new Test262Case
        {
            Path = path,
            Text = text,
            Flags = List(yaml, "flags"),
            Features = List(yaml, "features"),
            Includes = List(yaml, "includes"),
            NegativePhase = Negative(yaml, "phase"),
            NegativeType = Negative(yaml, "type"),
        };
    }

    private static string[] List(string yaml, string key)
    {
        var inline = Regex.Match(yaml, $@"^{key}:\s*\[([^\]]*)\]", RegexOptions.Multiline);
        if (inline.Success) return inline.Groups[1].Value.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var block = Regex.Match(yaml, $@"^{key}:[^\S\n]*\n((?:\s+-[^\n]*\n?)+)", RegexOptions.Multiline);
        return block.Success ? [.. ListItem().Matches(block.Groups[1].Value).Select(static match => match.Groups[1].Value)] : [];
    }

    private static string? Negative(string yaml, string key)
    {
        var block = NegativeBlock().Match(yaml);
        var match = block.Success ? Regex.Match(block.Value, $@"{key}:\s*(\w+)") : Match.Empty;
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"-\s*([^\s#]+)")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^negative:[^\n]*\n(?:\s+\w+:[^\n]*\n?)+", RegexOptions.Multiline)]
    private static partial Regex NegativeBlock();
}
