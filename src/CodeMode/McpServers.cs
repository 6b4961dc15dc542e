using System.Text.Json;
using System.Text.RegularExpressions;
using CodeMode.Execution;
using ModelContextProtocol.Client;

namespace CodeMode;

/// <summary>
/// Reads the configuration that MCP clients use, <c>{ "mcpServers": { "name": { "command": …, "args": […], "env": { … } } } }</c> or
/// <c>{ "url": …, "headers": { … } }</c>: each server becomes a connector. <c>${NAME}</c> in a value stands for a variable of the environment.
/// </summary>
public static partial class McpServers
{
    /// <summary>Reads the text of a configuration.</summary>
    /// <param name="json">The configuration; comments and trailing commas are fine.</param>
    /// <param name="environment">Gives a variable of the environment, or <see langword="null"/> for the process's own.</param>
    /// <returns>A connector for each server that is not disabled, in the order of the text.</returns>
    /// <exception cref="FormatException">The configuration is not one; the message says what and where.</exception>
    public static IReadOnlyList<McpConnector> Read(string json, Func<string, string?>? environment = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonElement root;
        try
        {
            root = JsonElement.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException problem)
        {
            throw new FormatException($"The configuration is not JSON (line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}).", problem);
        }
        if (root.ValueKind != JsonValueKind.Object || !(root.TryGetProperty("mcpServers", out var servers) || root.TryGetProperty("servers", out servers)) || servers.ValueKind != JsonValueKind.Object)
            throw new FormatException("The configuration has no object 'mcpServers'. Write { \"mcpServers\": { \"name\": { \"command\": \"…\" } } }.");
        environment ??= Environment.GetEnvironmentVariable;
        return [.. servers.EnumerateObject().Where(static s => !IsDisabled(s.Value)).Select(s => Read(s.Name, s.Value, environment))];
    }

    private static McpConnector Read(string name, JsonElement server, Func<string, string?> environment)
    {
        if (server.ValueKind != JsonValueKind.Object) throw Wrong(name, "must be an object");
        var url = Text(server, "url", name, environment) ?? Text(server, "serverUrl", name, environment);
        var command = Text(server, "command", name, environment);
        var description = Text(server, "description", name, environment);
        if (url is null == command is null) throw Wrong(name, "needs either 'command' or 'url'");
        return new McpConnector(
            NamespaceName.From(name), command is null ? ReadHttp(name, server, url!, environment) : ReadStdio(name, server, command, environment), description);
    }

    private static Func<IClientTransport> ReadStdio(string name, JsonElement server, string command, Func<string, string?> environment)
    {
        var arguments = server.TryGetProperty("args", out var args) && args.ValueKind == JsonValueKind.Array
            ? args.EnumerateArray().Select(a => a.ValueKind == JsonValueKind.String ? Expand(a.GetString()!, name, environment) : throw Wrong(name, "has an argument that is no string")).ToList()
            : [];
        var variables = Map(server, "env", name, environment);
        var folder = Text(server, "cwd", name, environment);
        return () => new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = name, Command = command, Arguments = arguments, EnvironmentVariables = variables.ToDictionary(static v => v.Key, static v => (string?)v.Value), WorkingDirectory = folder,
        });
    }

    private static Func<IClientTransport> ReadHttp(string name, JsonElement server, string url, Func<string, string?> environment)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https")) throw Wrong(name, $"has the url '{url}', which is no http(s) address");
        var headers = Map(server, "headers", name, environment);
        var mode = Text(server, "type", name, environment) switch
        {
            "sse" => HttpTransportMode.Sse,
            "http" or "streamable-http" or "streamableHttp" => HttpTransportMode.StreamableHttp,
            _ => HttpTransportMode.AutoDetect,
        };
        return () => new HttpClientTransport(new HttpClientTransportOptions { Name = name, Endpoint = endpoint, AdditionalHeaders = headers, TransportMode = mode });
    }

    private static bool IsDisabled(JsonElement server) =>
        server.ValueKind == JsonValueKind.Object && server.TryGetProperty("disabled", out var disabled) && disabled.ValueKind == JsonValueKind.True;

    private static Dictionary<string, string> Map(JsonElement server, string member, string name, Func<string, string?> environment)
    {
        if (!server.TryGetProperty(member, out var values)) return [];
        if (values.ValueKind != JsonValueKind.Object) throw Wrong(name, $"has '{member}', which must be an object of strings");
        return values.EnumerateObject().ToDictionary(static v => v.Name, v => Text(values, v.Name, name, environment) ?? "");
    }

    private static string? Text(JsonElement server, string member, string name, Func<string, string?> environment) =>
        !server.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? Expand(value.GetString()!, name, environment)
        : throw Wrong(name, $"has '{member}', which must be a string");

    private static string Expand(string text, string name, Func<string, string?> environment) => Variable().Replace(text, match =>
        environment(match.Groups["name"].Value)
        ?? (match.Groups["default"].Success ? match.Groups["default"].Value : throw Wrong(name, $"uses the variable {match.Groups["name"].Value}, which is not set")));

    private static FormatException Wrong(string server, string what) => new($"The MCP server '{server}' {what}.");

    [GeneratedRegex(@"\$\{(?:env:)?(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::-(?<default>[^}]*))?\}")]
    private static partial Regex Variable();
}
