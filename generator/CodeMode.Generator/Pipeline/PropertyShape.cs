namespace CodeMode.Generator.Pipeline;

/// <summary>A property of a record; <paramref name="Type"/> is C#.</summary>
internal sealed record PropertyShape(string Name, string WireName, string Type, bool Required, string? Summary);
