using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CodeMode.Tools;

/// <summary>A connection to an MCP server, from its handshake to its end.</summary>
internal sealed class McpConnection : IAsyncDisposable
{
    private const string Handshake = "2025-11-25";
    private static readonly TimeSpan s_shelfLife = TimeSpan.FromSeconds(30);

    private readonly McpClient _client;
    private readonly IAsyncDisposable _listening;
    private readonly bool _isTold;
    private volatile bool _isStale = true;
    private long _listed;
    private int _calls;

    private McpConnection(McpClient client, bool isTold)
    {
        _isTold = isTold;
        _client = client;
        _listening = client.RegisterNotificationHandler(NotificationMethods.ToolListChangedNotification, (_, _) =>
        {
            _isStale = true;
            return default;
        });
    }

    public bool HasEnded => _client.Completion.IsCompleted;

    /// <summary>Whether the tools must be listed (again).</summary>
    public bool IsStale => _isStale || (!_isTold && Stopwatch.GetElapsedTime(_listed) > s_shelfLife);

    public string Title => _client.ServerInfo is { } info ? info.Title ?? info.Name : "MCP server";

    public string Version => _client.ServerInfo?.Version ?? "1";

    public string? Instructions => _client.ServerInstructions;

    /// <summary>
    /// Connects by handshake, which every server but the newest knows: then changes of the list and cancellations travel as
    /// messages. A server without a handshake is asked in its own way, and its list is read anew now and then.
    /// </summary>
    public static async Task<McpConnection> ConnectAsync(Func<IClientTransport> transport, CancellationToken cancellationToken)
    {
        try
        {
            return await ConnectAsync(transport(), Handshake, cancellationToken);
        }
        catch (McpException)
        {
            return await ConnectAsync(transport(), null, cancellationToken);
        }
    }

    private static async Task<McpConnection> ConnectAsync(IClientTransport transport, string? version, CancellationToken cancellationToken)
    {
        var options = new McpClientOptions { ClientInfo = new Implementation { Name = "codemode", Version = "1" }, ProtocolVersion = version };
        return new McpConnection(await McpClient.CreateAsync(transport, options, cancellationToken: cancellationToken), isTold: version is not null);
    }

    public async Task<IReadOnlyList<ToolDescription>> ListAsync(CancellationToken cancellationToken)
    {
        // A change while the list is on its way makes it stale again.
        _isStale = false;
        _listed = Stopwatch.GetTimestamp();
        try
        {
            var tools = await _client.ListToolsAsync((RequestOptions?)null, cancellationToken);
            return [.. tools.Select(static t => new ToolDescription(t.Name, t.Description, t.JsonSchema, t.ReturnJsonSchema, t.ProtocolTool.Annotations?.ReadOnlyHint == true))];
        }
        catch
        {
            _isStale = true;
            throw;
        }
    }

    /// <summary>Calls a tool. Who stops waiting tells the server so: the SDK's client does not.</summary>
    public async Task<CallToolResult> CallAsync(CallToolRequestParams call, CancellationToken cancellationToken)
    {
        var request = new JsonRpcRequest
        {
            Id = new RequestId("call-" + Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture)),
            Method = RequestMethods.ToolsCall,
            Params = JsonSerializer.SerializeToNode(call, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(CallToolRequestParams))),
        };
        try
        {
            var response = await _client.SendRequestAsync(request, cancellationToken);
            return (CallToolResult)response.Result.Deserialize(McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(CallToolResult)))!;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _ = TellCancelledAsync(request.Id);
            throw;
        }
    }

    private async Task TellCancelledAsync(RequestId id)
    {
        try
        {
            await _client.SendNotificationAsync(NotificationMethods.CancelledNotification, new CancelledNotificationParams { RequestId = id });
        }
        catch (Exception problem) when (problem is IOException or InvalidOperationException or McpException)
        {
            // The server is gone: so is the call.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _listening.DisposeAsync();
        await _client.DisposeAsync();
    }
}
