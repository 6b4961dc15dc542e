namespace CodeMode.Baseline;

/// <summary>A difference between a baseline and a document.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Message">One sentence without a trailing period: what, and what to do.</param>
/// <param name="Pointer">JSON Pointer of the operation in the document, or <see langword="null"/> when the document has none.</param>
/// <param name="Line">The line of the baseline, or <see langword="null"/> when it has none.</param>
internal sealed record BaselineFinding(BaselineRule Rule, string Message, string? Pointer, BaselineLine? Line);
