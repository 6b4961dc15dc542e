namespace CodeMode.Model;

/// <summary>Schemes that together satisfy an operation's security; alternatives are further requirements; no schemes means anonymous.</summary>
/// <param name="Schemes">The schemes that must all be met.</param>
public sealed record ApiSecurityRequirement(EquatableArray<ApiRequiredScheme> Schemes);
