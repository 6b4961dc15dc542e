namespace CodeMode.Verification;

/// <summary>A place where two documents say different things.</summary>
/// <param name="IsText">Whether it is about words for people only: a description, a summary, a title.</param>
/// <param name="Message">One sentence without a trailing period, with the JSON Pointer and both values.</param>
/// <param name="File">The committed file, as references name it; <see langword="null"/> for the document itself.</param>
/// <param name="Line">Line in that file, 1-based.</param>
/// <param name="Column">Column, 1-based.</param>
internal sealed record DocumentDifference(bool IsText, string Message, string? File, int Line, int Column);
