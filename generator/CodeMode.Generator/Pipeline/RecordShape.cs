using CodeMode.Model;

namespace CodeMode.Generator.Pipeline;

/// <summary>A record.</summary>
internal sealed record RecordShape(string Name, string? Summary, EquatableArray<PropertyShape> Properties);
