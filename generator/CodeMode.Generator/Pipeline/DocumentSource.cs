using Microsoft.CodeAnalysis.Text;

namespace CodeMode.Generator.Pipeline;

/// <summary>A file that a document consists of.</summary>
internal sealed record DocumentSource(string Path, SourceText Text);
