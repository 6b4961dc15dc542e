namespace CodeMode.Model;

/// <summary>How one property of a form body is serialised, https://spec.openapis.org/oas/v3.1.1#encoding-object.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="ContentType">Its media type, or <see langword="null"/> for the default of its schema.</param>
/// <param name="Style">Its style, or <see langword="null"/>.</param>
/// <param name="Explode">Whether it explodes, or <see langword="null"/> for the style's default.</param>
/// <param name="AllowReserved">Whether reserved characters are sent as they are.</param>
public sealed record ApiEncoding(string Property, string? ContentType, ParameterStyle? Style, bool? Explode, bool AllowReserved);
