using CodeMode.Docs;

namespace CodeMode;

/// <summary>Markdown pages that agents may search: one more tool, which is there only where there are pages. What they say is the host's to choose.</summary>
public sealed class Documentation
{
    private const int MaxFiles = 5_000;
    private const long MaxBytes = 50_000_000;

    private readonly Lazy<DocsIndex> _index;

    private Documentation(IReadOnlyList<DocsPage> pages)
    {
        Pages = [.. pages.Select(static p => p.Name)];
        _index = new Lazy<DocsIndex>(() => new DocsIndex([.. pages.SelectMany(MarkdownSections.Read)]));
    }

    /// <summary>The names of the pages.</summary>
    public IReadOnlyList<string> Pages { get; }

    internal DocsIndex Index => _index.Value;

    /// <summary>Reads the Markdown files of a folder and of those below. Hidden folders and links are left out.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">It cannot be read, or holds more than 5,000 pages or 50 MB.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static Documentation Load(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        var pages = new List<DocsPage>();
        var bytes = 0L;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", options).Where(IsPage).OrderBy(static f => f.FullName, StringComparer.Ordinal))
        {
            bytes += file.Length;
            if (pages.Count == MaxFiles || bytes > MaxBytes) throw new IOException($"'{folder}' holds more than {MaxFiles:N0} pages or {MaxBytes:N0} bytes of Markdown.");
            pages.Add(new DocsPage(Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName)));
        }
        return new Documentation(pages);
    }

    /// <summary>Takes pages that are at hand.</summary>
    /// <param name="pages">Names and texts.</param>
    public static Documentation Create(IEnumerable<KeyValuePair<string, string>> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return new Documentation([.. pages.Select(static p => new DocsPage(p.Key, p.Value))]);
    }

    private static bool IsPage(FileInfo file) => file.Extension.ToLowerInvariant() is ".md" or ".markdown" or ".mdx";
}
