using System.Text;
using System.Text.Json;
using CodeMode.Data;
using CodeMode.Dispatch.Binding;
using CodeMode.Engine;

namespace CodeMode.Dispatch;

/// <summary>An answer's body → data: JSON lazily, text as a string, all else as <c>{ contentType, base64 }</c>.</summary>
internal static class ResponseReader
{
    // Deeper JSON than this is read as text: no API's answer needs it, and everything behind would have to cope.
    private static readonly JsonDocumentOptions s_json = new() { MaxDepth = 512, AllowTrailingCommas = false };

    /// <summary>The body as data; <c>undefined</c> for none.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="problem">Why it is not what its media type says, or <see langword="null"/>.</param>
    public static ScriptData Read(OperationResponse response, out string? problem)
    {
        problem = null;
        if (response.Body.IsEmpty) return ScriptData.Undefined;
        var essence = MediaTypes.Essence(response.ContentType ?? "");
        if (MediaTypes.IsJson(essence))
        {
            if (TryParse(response.Body.Span, out var json, out var at)) return json;
            problem = $"its body is not valid JSON ({at})";
            return ScriptData.From(Decode(response));
        }
        if (essence.Length == 0) return ReadUntyped(response);
        if (MediaTypes.IsText(essence)) return ScriptData.From(Decode(response));
        return ToFile(response, essence);
    }

    private static ScriptData ReadUntyped(OperationResponse response)
    {
        if (TryParse(response.Body.Span, out var json, out _)) return json;
        return IsUtf8(response.Body.Span) ? ScriptData.From(Decode(response)) : ToFile(response, MediaTypes.Binary);
    }

    private static bool TryParse(ReadOnlySpan<byte> body, out ScriptData json, out string? problem)
    {
        if (body.StartsWith("\uFEFF"u8)) body = body[3..];
        try
        {
            json = JsonData.From(JsonElement.Parse(body, s_json));
            problem = null;
            return true;
        }
        catch (JsonException exception)
        {
            json = ScriptData.Undefined;
            problem = $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";
            return false;
        }
    }

    private static ScriptObject ToFile(OperationResponse response, string essence)
    {
        var file = new ScriptObject();
        if (FileName(response) is { } name) file.Add("name", ScriptData.From(name));
        return file.Add("contentType", ScriptData.From(essence)).Add(FileValue.Base64, ScriptData.From(Convert.ToBase64String(response.Body.Span)));
    }

    private static string? FileName(OperationResponse response)
    {
        var header = response.Headers.FirstOrDefault(static h => h.Key.Equals("content-disposition", StringComparison.OrdinalIgnoreCase)).Value;
        return header is not null && System.Net.Http.Headers.ContentDispositionHeaderValue.TryParse(header, out var disposition)
            ? (disposition.FileNameStar ?? disposition.FileName)?.Trim('"')
            : null;
    }

    private static string Decode(OperationResponse response)
    {
        var body = response.Body.Span;
        return (Charset(response.ContentType) ?? Encoding.UTF8).GetString(body.StartsWith("\uFEFF"u8) ? body[3..] : body);
    }

    private static Encoding? Charset(string? contentType)
    {
        if (contentType is null || !System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type) || type.CharSet is not { } name) return null;
        return name.Trim('"').ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "windows-1252" => Encoding.Latin1,
            "utf-16" or "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    private static bool IsUtf8(ReadOnlySpan<byte> body) => System.Text.Unicode.Utf8.IsValid(body) && !body.Contains((byte)0);
}
