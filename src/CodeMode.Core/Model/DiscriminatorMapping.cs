namespace CodeMode.Model;

/// <summary>One value of a <see cref="Discriminator"/>.</summary>
/// <param name="Value">The property's value.</param>
/// <param name="Reference">Name of the component type it stands for (<see cref="NamedSchema.Name"/>).</param>
public sealed record DiscriminatorMapping(string Value, string Reference);
