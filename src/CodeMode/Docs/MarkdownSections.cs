namespace CodeMode.Docs;

/// <summary>A Markdown page → its sections, by ATX and setext headings (https://spec.commonmark.org/0.31.2/#leaf-blocks).</summary>
internal static class MarkdownSections
{
    private const int MaxLevel = 6;

    public static IEnumerable<DocsSection> Read(DocsPage page)
    {
        var headings = new string?[MaxLevel];
        var lines = new List<string>();
        var fence = "";
        foreach (var line in WithoutFrontMatter(page.Text.ReplaceLineEndings("\n").Split('\n')))
        {
            var text = line.TrimStart();
            if (fence.Length > 0 ? text.StartsWith(fence, StringComparison.Ordinal) : text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal))
                fence = fence.Length > 0 ? "" : text[..3];
            else if (fence.Length == 0 && HeadingOf(line, lines) is var (level, heading))
            {
                if (Close(page, headings, lines) is { } section) yield return section;
                headings[level - 1] = heading;
                Array.Clear(headings, level, MaxLevel - level);
                continue;
            }
            lines.Add(line);
        }
        if (Close(page, headings, lines) is { } last) yield return last;
    }

    /// <summary>A heading; the text of a setext heading is the line before, which is taken back.</summary>
    private static (int Level, string Text)? HeadingOf(string line, List<string> before)
    {
        var level = line.TakeWhile(static c => c == '#').Count();
        if (level is > 0 and <= MaxLevel && line.Length > level && line[level] is ' ' or '\t') return (level, line[level..].Trim().TrimEnd('#').TrimEnd());
        var underline = line.Trim();
        if (underline.Length < 2 || before.Count == 0 || before[^1].Trim().Length == 0 || (underline.Trim('=').Length > 0 && underline.Trim('-').Length > 0)) return null;
        // Under a table's or a list's row, dashes are no heading.
        if (before[^1].TrimStart()[0] is '|' or '-' or '*' or '>' || (before.Count > 1 && before[^2].Trim().Length > 0)) return null;
        var text = before[^1].Trim();
        before.RemoveAt(before.Count - 1);
        return (underline[0] == '=' ? 1 : 2, text);
    }

    private static DocsSection? Close(DocsPage page, string?[] headings, List<string> lines)
    {
        var text = string.Join('\n', lines).Trim('\n', ' ');
        lines.Clear();
        var path = headings.OfType<string>().ToList();
        return text.Length == 0 && path.Count == 0 ? null : new DocsSection(page.Name, path, text);
    }

    /// <summary>What stands between two lines of dashes at the start is about the page.</summary>
    private static string[] WithoutFrontMatter(string[] lines) =>
        lines[0].TrimEnd() == "---" && Array.FindIndex(lines, 1, static l => l.TrimEnd() == "---") is > 0 and var end ? lines[(end + 1)..] : lines;
}
