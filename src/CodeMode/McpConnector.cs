using System.Text.Json;
using CodeMode.Tools;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CodeMode;

/// <summary>
/// An MCP server's tools as a namespace of programs: <c>github.list_issues({ … })</c>. The server is connected when it is first
/// needed, and again when it died; a changed list of tools is honoured with the next program.
/// </summary>
public sealed class McpConnector : Connector, IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    private readonly Func<IClientTransport> _transport;
    private readonly SemaphoreSlim _connecting = new(1, 1);
    private readonly TimeProvider _time;
    private readonly string? _description;
    private McpConnection? _connection;
    private volatile ApiDefinition? _definition;
    private OperationInvocationException? _failure;
    private long _failed;

    /// <summary>Makes a connector of an MCP server.</summary>
    /// <param name="ns">The global name that programs call its tools by.</param>
    /// <param name="transport">Makes a transport, for each connection a new one.</param>
    /// <param name="description">One line about it, for the list of namespaces.</param>
    /// <param name="timeProvider">The clock, or <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentException"><paramref name="ns"/> cannot be such a name.</exception>
    public McpConnector(string ns, Func<IClientTransport> transport, string? description = null, TimeProvider? timeProvider = null)
        : base(ns)
    {
        ArgumentNullException.ThrowIfNull(transport);
        _transport = transport;
        _description = description;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public override string? Description => _description ?? _definition?.Model.Description;

    /// <inheritdoc/>
    public override async ValueTask<ApiDefinition> GetDefinitionAsync(CancellationToken cancellationToken = default)
    {
        if (_definition is { } known && _connection is { HasEnded: false, IsStale: false }) return known;
        await _connecting.WaitAsync(cancellationToken);
        try
        {
            var connection = await ConnectAsync(cancellationToken);
            if (_definition is null || connection.IsStale) await ReadToolsAsync(connection, cancellationToken);
            return _definition!;
        }
        catch (OperationInvocationException) when (_definition is not null)
        {
            // What it offered stays known: only its calls fail while it is away.
            return _definition;
        }
        finally
        {
            _connecting.Release();
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tool = request.Operation!.OperationId!;
        var arguments = JsonElement.Parse(request.Body!.Value.Span).EnumerateObject().ToDictionary(static p => p.Name, static p => p.Value);
        var connection = await GetConnectionAsync(cancellationToken);
        try
        {
            return McpResult.Unwrap($"{Namespace}.{tool}", await connection.CallAsync(new CallToolRequestParams { Name = tool, Arguments = arguments }, cancellationToken));
        }
        catch (McpException problem)
        {
            throw new OperationInvocationException($"{Namespace}.{tool} was refused: {problem.Message}", problem);
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or OperationInvocationException))
        {
            throw new OperationInvocationException(
                $"The MCP server '{Namespace}' went away during the call. Whether it took effect is unknown; verify before retrying. The next call connects again.", problem);
        }
    }

    /// <summary>Ends the connection, and the process of a server that was started for it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_connection is { } connection) await connection.DisposeAsync();
        _connecting.Dispose();
    }

    private async Task<McpConnection> GetConnectionAsync(CancellationToken cancellationToken)
    {
        if (_connection is { HasEnded: false } open) return open;
        await _connecting.WaitAsync(cancellationToken);
        try
        {
            return await ConnectAsync(cancellationToken);
        }
        finally
        {
            _connecting.Release();
        }
    }

    private async Task<McpConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_connection is { HasEnded: false } open) return open;
        // A server that does not start is not started with each search again.
        if (_failure is { } failure && _time.GetElapsedTime(_failed) < s_pause) throw failure;
        if (_connection is { } ended) await ended.DisposeAsync();
        _connection = null;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(s_patience);
        try
        {
            _connection = await McpConnection.ConnectAsync(_transport, timeout.Token);
            _failure = null;
            return _connection;
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            _failed = _time.GetTimestamp();
            _failure = new OperationInvocationException($"The MCP server '{Namespace}' cannot be reached: {Reason(problem)}", problem);
            throw _failure;
        }
    }

    private async Task ReadToolsAsync(McpConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            var definition = ToolDefinition.Create(connection.Title, connection.Version, _description ?? connection.Instructions, await connection.ListAsync(cancellationToken));
            if (_definition?.DocumentText != definition.DocumentText) _definition = definition;
        }
        catch (Exception problem) when (problem is not OperationInvocationException && !cancellationToken.IsCancellationRequested)
        {
            throw new OperationInvocationException($"The MCP server '{Namespace}' does not list its tools: {Reason(problem)}", problem);
        }
    }

    private static string Reason(Exception problem) => problem is OperationCanceledException
        ? $"it did not answer within {s_patience.TotalSeconds} s"
        : OneLine.Of(problem.Message, 300);
}
