using System.Text;
using System.Text.Json.Nodes;

namespace CodeMode.AspNetCore.Tests.Server;

/// <summary>Messages of the protocol, and the headers that go with them.</summary>
static class Messages
{
    public const string July2026 = "2026-07-28";

    public static JsonObject Initialize(string version) => Call(1, "initialize", new()
    {
        ["protocolVersion"] = version,
        ["capabilities"] = new JsonObject(),
        ["clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" },
    });

    public static JsonObject Call(int id, string method, JsonObject? parameters = null) =>
        new() { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };

    public static JsonObject Notification(string method, JsonObject? parameters = null) =>
        new() { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters ?? [] };

    public static JsonObject Tool(int id, string name, JsonObject? arguments = null) =>
        Call(id, "tools/call", new() { ["name"] = name, ["arguments"] = arguments ?? [] });

    /// <summary>The message as a client of 2026-07-28 sends it, which says its version in each request.</summary>
    public static JsonObject SelfContained(this JsonObject message, string version = July2026)
    {
        message["params"]!["_meta"] = new JsonObject
        {
            ["io.modelcontextprotocol/protocolVersion"] = version,
            ["io.modelcontextprotocol/clientCapabilities"] = new JsonObject(),
            ["io.modelcontextprotocol/clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" },
        };
        return message;
    }

    public static Action<HttpRequestMessage> Headers(string? version, string? method = null, string? name = null, string? session = null) => request =>
    {
        if (version is not null) request.Headers.Add("MCP-Protocol-Version", version);
        if (method is not null) request.Headers.Add("Mcp-Method", method);
        if (name is not null) request.Headers.Add("Mcp-Name", name);
        if (session is not null) request.Headers.Add("Mcp-Session-Id", session);
    };

    public static string Base64(string text) => $"=?base64?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";
}
