namespace CodeMode;

/// <summary>What a search of <see cref="CodeModeClient"/> found.</summary>
/// <param name="TotalTools">How many tools there are.</param>
/// <param name="Namespaces">What programs call them by.</param>
/// <param name="Results">Those that match, best first.</param>
public sealed record ToolSearchResult(int TotalTools, IReadOnlyList<string> Namespaces, IReadOnlyList<ToolSearchHit> Results);
