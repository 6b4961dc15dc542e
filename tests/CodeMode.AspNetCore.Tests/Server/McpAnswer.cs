using System.Net;
using System.Text.Json.Nodes;

namespace CodeMode.AspNetCore.Tests.Server;

/// <summary>An answer of the endpoint: its status and headers, and the JSON-RPC messages of its body or stream.</summary>
sealed record McpAnswer(HttpStatusCode Status, HttpResponseMessage Response, IReadOnlyList<JsonNode> Messages)
{
    public JsonNode Last => Messages[^1];

    public int? ErrorCode => (int?)Last["error"]?["code"];

    public static async Task<McpAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var events = response.Content.Headers.ContentType?.MediaType == "text/event-stream"
            ? text.Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(line => line.Substring(6))
            : [text];
        return new(response.StatusCode, response, [.. events.Where(message => message.Length > 0).Select(message => JsonNode.Parse(message)!)]);
    }
}
