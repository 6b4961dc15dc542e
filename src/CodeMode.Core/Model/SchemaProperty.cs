namespace CodeMode.Model;

/// <summary>A declared property of an object schema.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Required">Whether it must be there.</param>
public sealed record SchemaProperty(string Name, Schema Schema, bool Required);
