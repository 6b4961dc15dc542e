using System.Text.Json.Nodes;
using CodeMode.Tests.Shared;

namespace CodeMode.AspNetCore.Tests.Clients;

/// <summary>The official npm client, in a process of its own.</summary>
static class NpmClient
{
    public static Task<JsonArray> OverHttpAsync(string url, string? token, params JsonNode[] steps) =>
        RunAsync(token is null ? ["http", url] : ["http", url, $"Authorization: Bearer {token}"], steps);

    public static Task<JsonArray> OverStdioAsync(string command, IEnumerable<string> arguments, params JsonNode[] steps) =>
        RunAsync(["stdio", command, .. arguments], steps);

    public static JsonNode Do(string what) => new JsonObject { ["do"] = what };

    public static JsonNode Execute(string code) => new JsonObject { ["call"] = "execute", ["arguments"] = new JsonObject { ["code"] = code } };

    public static JsonNode Search(string query) => new JsonObject { ["call"] = "search", ["arguments"] = new JsonObject { ["query"] = query } };

    static async Task<JsonArray> RunAsync(IEnumerable<string> arguments, JsonNode[] steps)
    {
        var result = await Node.RunAsync("mcp-client.mjs", arguments, new JsonArray(steps).ToJsonString());
        Assert.True(result.ExitCode == 0, result.Error);
        return JsonNode.Parse(result.Output)!.AsArray();
    }
}
