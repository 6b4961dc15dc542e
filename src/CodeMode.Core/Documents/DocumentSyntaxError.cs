namespace CodeMode.Documents;

/// <summary>Why text is no document.</summary>
/// <param name="Message">One sentence without a trailing period.</param>
/// <param name="Start">Offset of the first code unit concerned.</param>
/// <param name="End">Offset behind the last.</param>
internal sealed record DocumentSyntaxError(string Message, int Start, int End);
