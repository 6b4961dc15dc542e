using CodeMode.Model;

namespace CodeMode.Dispatch.Binding;

/// <summary>The kinds of media types that requests and answers are told apart by.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Form = "application/x-www-form-urlencoded";
    public const string Text = "text/plain";
    public const string Binary = "application/octet-stream";

    /// <summary>The media type without parameters, lower case.</summary>
    public static string Essence(string contentType)
    {
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? contentType : contentType[..end]).Trim().ToLowerInvariant();
    }

    /// <summary>JSON, https://www.rfc-editor.org/rfc/rfc6839#section-3.1 included.</summary>
    public static bool IsJson(string essence) => essence.Contains('/', StringComparison.Ordinal) && !essence.Contains('*', StringComparison.Ordinal) && MediaType.GetKind(essence) == BodyKind.Json;

    public static bool IsForm(string essence) => essence == Form;

    public static bool IsMultipart(string essence) => essence.StartsWith("multipart/", StringComparison.Ordinal);

    public static bool IsHtml(string essence) => essence is "text/html" or "application/xhtml+xml";

    /// <summary>What a program reads as a string, lines of JSON and event streams too.</summary>
    public static bool IsText(string essence) => IsForm(essence) || MediaType.GetKind(essence) == BodyKind.Text;
}
