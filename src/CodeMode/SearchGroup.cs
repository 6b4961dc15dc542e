namespace CodeMode;

/// <summary>A group of operations.</summary>
/// <param name="Name">Its identifier, <c>api.{Name}</c>.</param>
/// <param name="Operations">The number of its operations.</param>
/// <param name="Description">What it is for, one line.</param>
public sealed record SearchGroup(string Name, int Operations, string? Description);
