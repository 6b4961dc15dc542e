using System.IO.Pipelines;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.Tests.Connectors;

/// <summary>An MCP server of the C# SDK in this process; each connection gets a server of its own.</summary>
sealed class FakeMcpServer(params McpServerTool[] tools) : IAsyncDisposable
{
    private readonly List<McpServer> _running = [];

    public McpServerPrimitiveCollection<McpServerTool> Tools { get; } = [.. tools];

    public int Connections { get; private set; }

    /// <summary>Whether it answers no new connection.</summary>
    public bool IsDown { get; set; }

    public IClientTransport Connect()
    {
        Connections++;
        if (IsDown) throw new IOException("nobody listens");
        Pipe toServer = new(), toClient = new();
        var options = new McpServerOptions { ToolCollection = Tools, ServerInfo = new Implementation { Name = "fake", Version = "3" } };
        var server = McpServer.Create(new StreamServerTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream()), options);
        _running.Add(server);
        _ = ServeAsync(server, toClient);
        return new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream());
    }

    /// <summary>Ends all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _running) await server.DisposeAsync();
        _running.Clear();
    }

    public static McpServerTool Tool(string name, Delegate body) => McpServerTool.Create(body, new McpServerToolCreateOptions { Name = name, UseStructuredContent = false });

    /// <summary>A tool whose result has a schema.</summary>
    public static McpServerTool TypedTool(string name, Delegate body) => McpServerTool.Create(body, new McpServerToolCreateOptions { Name = name, UseStructuredContent = true });

    private static async Task ServeAsync(McpServer server, Pipe toClient)
    {
        try
        {
            await server.RunAsync();
        }
        finally
        {
            await toClient.Writer.CompleteAsync();
        }
    }
}
