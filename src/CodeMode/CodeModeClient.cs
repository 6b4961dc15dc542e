using System.Diagnostics;
using CodeMode.Agents;
using CodeMode.Data;
using CodeMode.Engine;
using ModelContextProtocol.Client;

namespace CodeMode;

/// <summary>
/// Code mode for agents written in C#: runs the programs that a model writes, here against any connectors, or at a CodeMode server. Safe for any number of
/// calls at once.
/// </summary>
public sealed class CodeModeClient : IAsyncDisposable
{
    private readonly IAgentBackend _backend;

    /// <summary>Runs programs here. Connectors are connected when a program first mentions them.</summary>
    /// <param name="connectors">What programs may call. They are disposed with the client.</param>
    /// <param name="options">Limits, log and audit, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">As for <see cref="CodeModeRunner(IEnumerable{Connector}, CodeModeOptions?)"/>.</exception>
    public CodeModeClient(IEnumerable<Connector> connectors, CodeModeOptions? options = null)
        : this(new LocalBackend(new CodeModeRunner(connectors, options)))
    {
    }

    private CodeModeClient(IAgentBackend backend) => _backend = backend;

    /// <summary>Runs programs here, against the MCP servers of a configuration as MCP clients use it.</summary>
    /// <param name="json">The configuration, <c>{ "mcpServers": { … } }</c>.</param>
    /// <param name="options">Limits, log and audit, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="FormatException">The configuration is not one; the message says what and where.</exception>
    public static CodeModeClient FromServers(string json, CodeModeOptions? options = null) => new(McpServers.Read(json), options);

    /// <summary>Runs programs at a CodeMode server.</summary>
    /// <param name="address">The address of its MCP endpoint.</param>
    /// <param name="headers">Headers of every request, credentials for instance.</param>
    /// <param name="cancellationToken">Stops the connecting.</param>
    /// <exception cref="OperationInvocationException">It cannot be reached, or is no CodeMode server.</exception>
    public static Task<CodeModeClient> ConnectAsync(Uri address, IDictionary<string, string>? headers = null, CancellationToken cancellationToken = default) =>
        ConnectAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = address, AdditionalHeaders = headers }), cancellationToken);

    /// <summary>Runs programs at a CodeMode server, over any transport.</summary>
    /// <param name="transport">Reaches the server.</param>
    /// <param name="cancellationToken">Stops the connecting.</param>
    /// <exception cref="OperationInvocationException">It cannot be reached, or is no CodeMode server.</exception>
    public static async Task<CodeModeClient> ConnectAsync(IClientTransport transport, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transport);
        return new CodeModeClient(await RemoteBackend.ConnectAsync(transport, cancellationToken));
    }

    /// <summary>Runs a program. A failing program is a result, not an exception.</summary>
    /// <param name="code">The program, as a model wrote it.</param>
    /// <param name="cancellationToken">Stops the program and its calls.</param>
    /// <exception cref="OperationInvocationException">The server went away.</exception>
    public async Task<CodeModeClientResult> ExecuteAsync(string code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        var started = Stopwatch.GetTimestamp();
        var result = await _backend.ExecuteAsync(code, cancellationToken);
        return result with { ExecutionTime = Stopwatch.GetElapsedTime(started) };
    }

    /// <summary>Finds what programs may call. Connects everything first.</summary>
    /// <param name="query">Words, or empty for everything.</param>
    /// <param name="detail">How much to say of each.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationInvocationException">The server went away, or cannot search.</exception>
    public async Task<ToolSearchResult> SearchToolsAsync(string query = "", ToolDetail detail = ToolDetail.Full, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        // A program can search: so both sides answer alike.
        var program = $"async () => await search_tools({ScriptDataWriter.ToText(ScriptData.From(query))}, \"{detail.ToString().ToLowerInvariant()}\")";
        var answer = await _backend.ExecuteAsync(program, cancellationToken);
        return answer.Result is { } found ? ToolSearch.Read(found) : throw new OperationInvocationException($"The search failed: {answer.Error}");
    }

    /// <summary>Ends the connections.</summary>
    public ValueTask DisposeAsync() => _backend.DisposeAsync();
}
