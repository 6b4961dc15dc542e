namespace CodeMode.Model;

/// <summary>A component schema.</summary>
/// <param name="Name">The key that <see cref="Schema.Reference"/> names: the document's component name, or a derived one for other reference targets.</param>
/// <param name="Identifier">Its name in TypeScript and C#, unique among types.</param>
/// <param name="Schema">What it stands for.</param>
public sealed record NamedSchema(string Name, string Identifier, Schema Schema)
{
    /// <summary>
    /// The identifier of the form that programs send, when it differs from the form that they receive
    /// (read-only properties are left out of one, write-only ones of the other); else <see langword="null"/>.
    /// </summary>
    public string? InputIdentifier { get; init; }
}
