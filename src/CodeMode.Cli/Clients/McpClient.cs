using System.Text.Json;

namespace CodeMode.Cli.Clients;

/// <summary>An MCP client and how its configuration names a server.</summary>
/// <param name="Name">What the option calls it.</param>
/// <param name="Place">Where the configuration goes.</param>
/// <param name="Write">Writes it.</param>
internal sealed record McpClient(string Name, string Place, Func<ServerEntry, string> Write)
{
    public static IReadOnlyList<McpClient> All { get; } =
    [
        // It starts commands only: a bridge reaches an address.
        new("claude-desktop", "claude_desktop_config.json (Settings > Developer > Edit Config)", static s => Json("mcpServers", s.Url is { } url ? s with { Command = ["npx", "-y", "mcp-remote", url], Url = null } : s, null)),
        new("claude-code", ".mcp.json in the project", static s => Json("mcpServers", s, "type")),
        new("vscode", ".vscode/mcp.json", static s => Json("servers", s, "type")),
        new("cursor", ".cursor/mcp.json", static s => Json("mcpServers", s, null)),
        new("codex", "~/.codex/config.toml", Toml),
    ];

    private static string Json(string root, ServerEntry server, string? kind) => JsonOutput.WriteValue(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject(root);
        json.WriteStartObject(server.Name);
        if (kind is not null) json.WriteString(kind, server.Url is null ? "stdio" : "http");
        if (server.Url is { } url)
        {
            json.WriteString("url", url);
        }
        else
        {
            json.WriteString("command", server.Command[0]);
            json.WriteStartArray("args");
            foreach (var argument in server.Command.Skip(1)) json.WriteStringValue(argument);
            json.WriteEndArray();
            if (server.Variables.Count > 0) WriteVariables(json, server);
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteVariables(Utf8JsonWriter json, ServerEntry server)
    {
        json.WriteStartObject("env");
        foreach (var (name, value) in server.Variables) json.WriteString(name, value);
        json.WriteEndObject();
    }

    /// <summary>A basic string of TOML is written as JSON writes it, https://toml.io/en/v1.0.0#string.</summary>
    private static string Toml(ServerEntry server)
    {
        var lines = new List<string> { $"[mcp_servers.{server.Name}]" };
        if (server.Url is { } url)
        {
            lines.Add("url = " + Quote(url));
            return string.Join('\n', lines);
        }
        lines.Add("command = " + Quote(server.Command[0]));
        lines.Add($"args = [{string.Join(", ", server.Command.Skip(1).Select(Quote))}]");
        if (server.Variables.Count > 0) lines.Add($"env = {{ {string.Join(", ", server.Variables.Select(static v => $"{v.Key} = {Quote(v.Value)}"))} }}");
        return string.Join('\n', lines);
    }

    private static string Quote(string text) => JsonOutput.WriteValue(json => json.WriteStringValue(text));
}
