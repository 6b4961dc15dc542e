namespace CodeMode.Model;

/// <summary>What a media type means for a body, https://www.rfc-editor.org/rfc/rfc6838.</summary>
internal static class MediaType
{
    /// <summary>The kind of body. What is no media type at all is taken for JSON: documents write <c>*</c>, <c>undefined</c> and worse.</summary>
    public static BodyKind GetKind(string contentType)
    {
        // Nearly all are, and are asked about again and again.
        if (contentType == "application/json") return BodyKind.Json;
        var essence = GetEssence(contentType);
        if (IsJson(essence) || essence.IndexOf('/') < 0) return BodyKind.Json;
        if (essence == "application/x-www-form-urlencoded") return BodyKind.Form;
        if (essence.StartsWith("multipart/", StringComparison.Ordinal)) return BodyKind.Multipart;
        return IsText(essence) ? BodyKind.Text : BodyKind.Binary;
    }

    /// <summary>Lower case, without parameters: <c>application/json; charset=utf-8</c> → <c>application/json</c>.</summary>
    public static string GetEssence(string contentType)
    {
        var end = contentType.IndexOf(';');
        return (end < 0 ? contentType : contentType.Substring(0, end)).Trim().ToLowerInvariant();
    }

    private static bool IsJson(string essence) =>
        essence is "application/json" or "text/json" or "*/*" or "application/*" || (essence.EndsWith("+json", StringComparison.Ordinal) && !IsSequence(essence));

    // Many JSON values one after another are text: each line is one.
    private static bool IsSequence(string essence) =>
        essence is "application/x-ndjson" or "application/ndjson" or "application/jsonl" or "application/x-jsonl" or "application/jsonlines" or "application/x-jsonlines"
            or "application/json-seq" or "application/stream+json" or "application/x-json-stream"
        || essence.EndsWith("+json-seq", StringComparison.Ordinal);

    private static bool IsText(string essence) =>
        essence.StartsWith("text/", StringComparison.Ordinal)
        || essence.EndsWith("+xml", StringComparison.Ordinal)
        || essence.EndsWith("+yaml", StringComparison.Ordinal)
        || IsSequence(essence)
        || essence is "application/xml" or "application/yaml" or "application/x-yaml" or "application/javascript" or "application/graphql"
            or "application/jwt" or "application/sql" or "application/toml";
}
