using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Controllers;

/// <summary>One route of an action.</summary>
/// <param name="Verb">The verb, or <see langword="null"/> when it answers several.</param>
/// <param name="Template">The template with its tokens filled in, or <see langword="null"/> when it is not known.</param>
/// <param name="Name">The route's name, or <see langword="null"/>.</param>
/// <param name="Location">The attribute that gives it.</param>
internal sealed record ActionRoute(string? Verb, string? Template, string? Name, Location Location);
