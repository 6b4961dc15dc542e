namespace CodeMode.Model;

/// <summary>A body in one media type, https://spec.openapis.org/oas/v3.1.1#media-type-object.</summary>
/// <param name="ContentType">The media type or range as the document writes it.</param>
/// <param name="Schema">The body's values.</param>
/// <param name="Encodings">Per-property serialisation of form bodies.</param>
public sealed record ApiMediaType(string ContentType, Schema Schema, EquatableArray<ApiEncoding> Encodings);
