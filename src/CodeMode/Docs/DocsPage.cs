namespace CodeMode.Docs;

/// <summary>A Markdown page.</summary>
/// <param name="Name">Its path in the folder.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record DocsPage(string Name, string Text);
