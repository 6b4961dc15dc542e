namespace CodeMode;

/// <summary>A tool that a search found.</summary>
/// <param name="Name">Its name below the namespace: <c>list_issues</c>, <c>orders.getOrder</c>.</param>
/// <param name="Server">Its namespace.</param>
/// <param name="Description">What it does, or <see langword="null"/>.</param>
/// <param name="Signature">Its TypeScript signature, or <see langword="null"/>.</param>
public sealed record ToolSearchHit(string Name, string Server, string? Description, string? Signature);
