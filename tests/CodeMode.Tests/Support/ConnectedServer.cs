using System.IO.Pipelines;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.Tests.Support;

/// <summary>A server and a client of the C# SDK, connected in memory.</summary>
sealed class ConnectedServer : IAsyncDisposable
{
    private readonly McpServer _server;
    private readonly Task _serving;

    private ConnectedServer(McpServer server, McpClient client, Task serving)
    {
        _server = server;
        Client = client;
        _serving = serving;
    }

    public McpClient Client { get; }

    public static async Task<ConnectedServer> StartAsync(CodeModeRunner runner)
    {
        Pipe toServer = new(), toClient = new();
        var options = new CodeModeServer(runner).Options;
        var server = McpServer.Create(new StreamServerTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream()), options);
        var serving = server.RunAsync();
        // A version with a handshake: requests are numbered from it on, and a message cancels them.
        var client = await McpClient.CreateAsync(
            new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()), new McpClientOptions { ProtocolVersion = "2025-06-18" });
        return new ConnectedServer(server, client, serving);
    }

    public async Task<CallToolResult> CallAsync(string tool, Dictionary<string, object?> arguments, IProgress<ProgressNotificationValue>? progress = null) =>
        await Client.CallToolAsync(tool, arguments, progress);

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _server.DisposeAsync();
        await _serving;
    }
}
