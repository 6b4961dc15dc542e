using CodeMode.Documents;

namespace CodeMode.OpenApi;

/// <summary>Which OpenAPI a document is, or what it is instead, https://spec.openapis.org/oas/v3.1.1#openapi-object.</summary>
internal static class VersionReader
{
    private const string Readable = "OpenAPI 2.0 (swagger) and 3.0, 3.1 and 3.2 can be read";

    /// <summary>The version, or <see langword="null"/> with a finding.</summary>
    public static OpenApiVersion? Read(DocumentNode root, Findings findings)
    {
        if (!root.IsObject)
        {
            findings.Add(DocumentRule.UnsupportedVersion, root, "The document must be an object with an 'openapi' property");
            return null;
        }

        var openApi = root["openapi"];
        var swagger = root["swagger"];
        if (!openApi.IsMissing) return ReadVersion(openApi, "openapi", "3.", findings, swagger);
        if (!swagger.IsMissing) return ReadVersion(swagger, "swagger", "2.0", findings, default);
        findings.Add(DocumentRule.UnsupportedVersion, root, $"{Recognize(root)}; {Readable}");
        return null;
    }

    private static OpenApiVersion? ReadVersion(DocumentNode value, string key, string prefix, Findings findings, DocumentNode other)
    {
        var text = value.Kind == DocumentNodeKind.Number ? value.RawText : value.AsString() ?? "";
        // As a number 2.0 may have lost its zero.
        var matches = text.StartsWith(prefix, StringComparison.Ordinal) || text == prefix.TrimEnd('0', '.');
        if (!matches)
        {
            var name = key == "swagger" ? "Swagger" : "OpenAPI";
            findings.Add(DocumentRule.UnsupportedVersion, value, $"{name} {VisibleText.Quote(text)} is not supported; {Readable}");
            return null;
        }

        if (!value.IsString) findings.Add(DocumentRule.InvalidValue, value, $"'{key}' should be a string; read as \"{text}\"");
        if (!other.IsMissing) findings.Add(DocumentRule.InvalidValue, other, $"The document has both 'openapi' and 'swagger'; read as OpenAPI {VisibleText.Clean(text)}");
        if (key == "swagger") return OpenApiVersion.V2;
        return text.StartsWith("3.0", StringComparison.Ordinal) || text.Length < 3 ? OpenApiVersion.V30 : OpenApiVersion.V31;
    }

    private static string Recognize(DocumentNode root)
    {
        if (!root["asyncapi"].IsMissing) return "This is an AsyncAPI document, not OpenAPI";
        if (!root["overlay"].IsMissing) return "This is an Overlay document, not OpenAPI";
        if (!root["arazzo"].IsMissing) return "This is an Arazzo document, not OpenAPI";
        if (!root["swaggerVersion"].IsMissing) return $"Swagger {VisibleText.Clean(root["swaggerVersion"].AsString() ?? "1")} is not supported";
        if (!root["$schema"].IsMissing || (!root["type"].IsMissing && !root["properties"].IsMissing)) return "This is a JSON Schema, not OpenAPI";
        return "This is not an OpenAPI document: it has no 'openapi' property";
    }
}
