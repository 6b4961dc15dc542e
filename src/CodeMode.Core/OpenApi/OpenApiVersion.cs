namespace CodeMode.OpenApi;

/// <summary>The shapes of documents that differ for a reader.</summary>
internal enum OpenApiVersion
{
    /// <summary>Swagger 2.0, https://spec.openapis.org/oas/v2.0.</summary>
    V2,

    /// <summary>OpenAPI 3.0 to 3.2, https://spec.openapis.org/oas/v3.2.0.</summary>
    V3,
}
