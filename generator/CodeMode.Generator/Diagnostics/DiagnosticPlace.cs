using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CodeMode.Generator.Diagnostics;

/// <summary>A place in a file of the project, as values.</summary>
internal sealed record DiagnosticPlace(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static DiagnosticPlace From(string path, SourceText text, TextSpan span) => new(path, span, text.Lines.GetLinePositionSpan(span));

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
