namespace CodeMode;

/// <summary>A finding about an OpenAPI document (<c>CMODE0xxx</c>, <c>CMODE1xxx</c>), with its place in the text.</summary>
/// <param name="Id">The id, <c>CMODE1005</c> for instance; explained in Diagnostics.md.</param>
/// <param name="Severity">The default severity.</param>
/// <param name="Message">One sentence without a trailing period: what, and what to write instead.</param>
/// <param name="Start">Offset of the first UTF-16 code unit in the file's text.</param>
/// <param name="End">Offset behind the last UTF-16 code unit.</param>
/// <param name="Line">Line of <paramref name="Start"/>, 1-based.</param>
/// <param name="Column">Column of <paramref name="Start"/>, 1-based.</param>
/// <param name="Pointer">JSON Pointer (RFC 6901) of the place, or <see langword="null"/> for a syntax error.</param>
public sealed record DocumentDiagnostic(
    string Id, DiagnosticSeverity Severity, string Message, int Start, int End, int Line, int Column, string? Pointer)
{
    /// <summary>The file that it is about, as references name it from the document's folder; <see langword="null"/> for the document itself.</summary>
    public string? File { get; init; }
}
