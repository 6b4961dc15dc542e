namespace CodeMode.Model;

/// <summary>Operations of one first tag.</summary>
/// <param name="Name">The identifier, <c>api.{Name}</c>.</param>
/// <param name="Tag">The tag as the document writes it, or <see langword="null"/> for operations without one.</param>
/// <param name="Description">The tag's description.</param>
public sealed record ApiGroup(string Name, string? Tag, string? Description);
