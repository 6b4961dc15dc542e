using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CodeMode.Agents;

/// <summary>Programs run at a CodeMode server.</summary>
internal sealed class RemoteBackend(McpClient client, string tool) : IAgentBackend
{
    private static readonly string[] s_usualNames = ["execute", "code"];

    /// <exception cref="OperationInvocationException">It cannot be reached, or is no CodeMode server.</exception>
    public static async Task<RemoteBackend> ConnectAsync(IClientTransport transport, CancellationToken cancellationToken)
    {
        McpClient? client = null;
        try
        {
            client = await McpClient.CreateAsync(transport, cancellationToken: cancellationToken);
            var tools = await client.ListToolsAsync((RequestOptions?)null, cancellationToken);
            var found = s_usualNames.FirstOrDefault(name => tools.Any(t => t.Name == name)) ?? tools.FirstOrDefault(static t => IsExecute(t.JsonSchema))?.Name;
            if (found is not null) return new RemoteBackend(client, found);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            if (client is not null) await client.DisposeAsync();
            throw new OperationInvocationException($"The CodeMode server cannot be reached: {OneLine.Of(problem.Message, 300)}", problem);
        }
        await client.DisposeAsync();
        throw new OperationInvocationException("The server has no tool that runs programs: it is no CodeMode server.");
    }

    public async ValueTask<CodeModeClientResult> ExecuteAsync(string code, CancellationToken cancellationToken)
    {
        try
        {
            return Read(await client.CallToolAsync(tool, new Dictionary<string, object?> { ["code"] = code }, cancellationToken: cancellationToken));
        }
        catch (Exception problem) when (problem is McpException or IOException or HttpRequestException)
        {
            throw new OperationInvocationException($"The CodeMode server gave no answer: {OneLine.Of(problem.Message, 300)}", problem);
        }
    }

    public ValueTask DisposeAsync() => client.DisposeAsync();

    /// <summary>A tool of another name that takes a program and nothing else.</summary>
    private static bool IsExecute(JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties) && properties.EnumerateObject().Select(static p => p.Name).SequenceEqual(["code"]);

    private static CodeModeClientResult Read(CallToolResult answer)
    {
        var text = string.Join('\n', answer.Content.OfType<TextContentBlock>().Select(static b => b.Text));
        if (answer.StructuredContent is not { ValueKind: JsonValueKind.Object } content) return new CodeModeClientResult { Error = text };
        return new CodeModeClientResult
        {
            Result = content.TryGetProperty("result", out var result) && result.ValueKind != JsonValueKind.Null ? result : null,
            Logs = content.TryGetProperty("logs", out var logs) ? [.. logs.EnumerateArray().Select(static l => l.ToString())] : [],
            Error = content.TryGetProperty("error", out var error) ? $"{error.GetProperty("name")}: {error.GetProperty("message")}" : null,
        };
    }
}
