using System.Text.Json;

namespace CodeMode.Agents;

/// <summary>The answer of <c>search_tools</c> → a result.</summary>
internal static class ToolSearch
{
    public static ToolSearchResult Read(JsonElement answer)
    {
        var meta = answer.GetProperty("meta");
        return new ToolSearchResult(
            meta.GetProperty("total_tools").GetInt32(),
            [.. meta.GetProperty("namespaces").EnumerateArray().Select(static n => n.ToString())],
            // Of a long answer a server cuts the end, and says so in place of a tool.
            [.. answer.GetProperty("results").EnumerateArray().Where(static r => r.ValueKind == JsonValueKind.Object).Select(ReadHit)]);
    }

    private static ToolSearchHit ReadHit(JsonElement hit) => new(Text(hit, "name") ?? "", Text(hit, "server") ?? "", Text(hit, "description"), Text(hit, "signature"));

    private static string? Text(JsonElement hit, string name) => hit.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
