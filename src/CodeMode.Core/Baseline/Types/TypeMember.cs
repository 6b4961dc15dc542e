namespace CodeMode.Baseline.Types;

/// <summary>A property of an object type, or an item of a tuple.</summary>
/// <param name="Name">Its name as TypeScript writes it, in quotes where it must be.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
/// <param name="Type">Its type.</param>
internal sealed record TypeMember(string Name, bool IsOptional, TypeNode Type);
