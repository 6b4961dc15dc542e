using CodeMode.Model;

namespace CodeMode.Generator.Pipeline;

/// <summary>A closed set of strings.</summary>
internal sealed record EnumShape(string Name, string? Summary, EquatableArray<EnumMember> Members);
