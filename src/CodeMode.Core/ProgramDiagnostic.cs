namespace CodeMode;

/// <summary>A finding about an agent's program (<c>CMODE4xxx</c>), with its place in the program's text.</summary>
/// <param name="Id">The id, <c>CMODE4003</c> for instance; explained in Diagnostics.md.</param>
/// <param name="Severity"><see cref="DiagnosticSeverity.Error"/> blocks the program; a warning stands beside its result.</param>
/// <param name="Message">What is wrong and what to write instead, one or two sentences.</param>
/// <param name="Line">Line, 1-based.</param>
/// <param name="Column">Column, 1-based.</param>
public sealed record ProgramDiagnostic(string Id, DiagnosticSeverity Severity, string Message, int Line, int Column);
