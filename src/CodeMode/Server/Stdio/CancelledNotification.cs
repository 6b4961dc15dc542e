using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace CodeMode.Server.Stdio;

/// <summary>Which request a <c>notifications/cancelled</c> means.</summary>
internal static class CancelledNotification
{
    public static RequestId? IdOf(JsonNode parameters)
    {
        if (parameters is not JsonObject members || members["requestId"] is not JsonValue id) return null;
        if (id.TryGetValue<string>(out var text)) return new RequestId(text);
        return id.TryGetValue<long>(out var number) ? new RequestId(number) : null;
    }
}
