namespace CodeMode.OpenApi;

/// <summary>The shapes of documents that differ for a reader.</summary>
internal enum OpenApiVersion
{
    /// <summary>Swagger 2.0, https://spec.openapis.org/oas/v2.0.</summary>
    V2,

    /// <summary>OpenAPI 3.0, https://spec.openapis.org/oas/v3.0.4.</summary>
    V30,

    /// <summary>OpenAPI 3.1 and 3.2, whose schemas are JSON Schema's, https://spec.openapis.org/oas/v3.2.0.</summary>
    V31,
}
