namespace CodeMode.Model;

/// <summary>A component schema.</summary>
/// <param name="Name">The key that <see cref="Schema.Reference"/> names: the document's component name, or a derived one for other reference targets.</param>
/// <param name="Identifier">Its name in TypeScript and C#, unique among types.</param>
/// <param name="Schema">What it stands for.</param>
public sealed record NamedSchema(string Name, string Identifier, Schema Schema);
