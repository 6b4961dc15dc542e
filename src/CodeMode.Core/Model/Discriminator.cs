namespace CodeMode.Model;

/// <summary>The OpenAPI Discriminator Object, https://spec.openapis.org/oas/v3.1.1#discriminator-object.</summary>
/// <param name="PropertyName">The property that tells the members apart.</param>
/// <param name="Mapping">Value → name of the component type.</param>
public sealed record Discriminator(string PropertyName, EquatableArray<DiscriminatorMapping> Mapping);
