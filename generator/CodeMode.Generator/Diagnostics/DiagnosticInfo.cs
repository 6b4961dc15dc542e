using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CodeMode.Generator.Diagnostics;

/// <summary>A diagnostic as values: a <see cref="Location"/> in the pipeline would keep a compilation alive.</summary>
internal sealed record DiagnosticInfo(string Id, string Message, string Path, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>A second place that it is about, or <see langword="null"/>.</summary>
    public DiagnosticPlace? Other { get; init; }

    public static DiagnosticInfo From(string path, SourceText text, DocumentDiagnostic diagnostic)
    {
        var start = Math.Min(Math.Max(diagnostic.Start, 0), text.Length);
        var span = TextSpan.FromBounds(start, Math.Min(Math.Max(diagnostic.End, start), text.Length));
        return new DiagnosticInfo(diagnostic.Id, diagnostic.Message, path, span, text.Lines.GetLinePositionSpan(span));
    }

    /// <summary>At the start of a file.</summary>
    public static DiagnosticInfo At(string path, string id, string message) => new(id, message, path, default, default);

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptors.Get(Id), Location.Create(Path, Span, Lines), Other is null ? [] : [Other.ToLocation()], Message);
}
