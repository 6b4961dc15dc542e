using CodeMode.Model;

namespace CodeMode.Generator.Typing;

/// <summary>A member of an object before it has a C# name.</summary>
internal sealed record Member(string WireName, Schema Schema, bool Required, string? Description);
