namespace CodeMode.Model;

/// <summary>One scheme of an <see cref="ApiSecurityRequirement"/>.</summary>
/// <param name="Name">Name of the <see cref="ApiSecurityScheme"/>.</param>
/// <param name="Scopes">Scopes or roles it must carry.</param>
public sealed record ApiRequiredScheme(string Name, EquatableArray<string> Scopes);
