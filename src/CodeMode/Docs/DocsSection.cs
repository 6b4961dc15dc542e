namespace CodeMode.Docs;

/// <summary>A section of a page: what stands below one heading.</summary>
/// <param name="Page">The page.</param>
/// <param name="Headings">The heading and those that it stands below, outermost first; empty before the first heading.</param>
/// <param name="Text">Its text without the heading.</param>
internal sealed record DocsSection(string Page, IReadOnlyList<string> Headings, string Text)
{
    /// <summary><c>Install › Linux</c>.</summary>
    public string Title => string.Join(" › ", Headings);
}
