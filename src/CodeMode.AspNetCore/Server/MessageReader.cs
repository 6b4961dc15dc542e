using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CodeMode.AspNetCore.Server;

/// <summary>Reads one JSON-RPC message of bounded size.</summary>
static class MessageReader
{
    static readonly JsonTypeInfo<JsonRpcMessage> _message = (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    public static async Task<IncomingMessage> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        if (request.ContentLength > maxBytes || !await TryReadAsync(request.Body, content, maxBytes, cancellationToken))
        {
            return IncomingMessage.Refused(default, new(StatusCodes.Status413PayloadTooLarge, HttpRefusal.ServerError, $"The request has more than {maxBytes} bytes."));
        }

        var json = content.GetBuffer().AsMemory(0, (int)content.Length);
        try
        {
            if (JsonSerializer.Deserialize(json.Span, _message) is { } message) return IncomingMessage.Read(message);
        }
        catch (JsonException)
        {
            // Said below, with the request's id where that much can be read.
        }

        return Unreadable(json);
    }

    static async Task<bool> TryReadAsync(Stream body, MemoryStream content, int maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + count > maxBytes) return false;
            content.Write(buffer, 0, count);
        }

        return true;
    }

    static IncomingMessage Unreadable(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return IncomingMessage.Refused(IdOf(document.RootElement), new(StatusCodes.Status400BadRequest, McpErrorCode.InvalidRequest, "The body is not one JSON-RPC 2.0 message."));
        }
        catch (JsonException)
        {
            return IncomingMessage.Refused(default, new(StatusCodes.Status400BadRequest, McpErrorCode.ParseError, "The body is not JSON."));
        }
    }

    static RequestId IdOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("id", out var id)) return default;
        if (id.ValueKind == JsonValueKind.String) return new(id.GetString()!);
        return id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? new(number) : default;
    }
}
