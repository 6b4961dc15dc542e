using CodeMode.Server;
using CodeMode.Server.Stdio;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode;

/// <summary>Offers a <see cref="CodeModeRunner"/> over the Model Context Protocol: the tools <c>search</c> and <c>execute</c>.</summary>
public sealed class CodeModeServer
{
    private readonly Lazy<McpServerOptions> _options;

    /// <summary>Makes the server of a runner, once for any number of connections.</summary>
    /// <param name="runner">The runner.</param>
    /// <param name="caller">Tells who sent a call, from its context; <see langword="null"/> for the context's user alone.</param>
    public CodeModeServer(CodeModeRunner runner, Func<RequestContext<CallToolRequestParams>, ExecutionCaller?>? caller = null)
    {
        ArgumentNullException.ThrowIfNull(runner);
        caller ??= static context => context.User is { } user ? new ExecutionCaller { User = user } : null;
        _options = new Lazy<McpServerOptions>(() =>
        {
            var tools = new ToolList(CreateTools(runner, caller));
            runner.Changed += tools.Refresh;
            return new McpServerOptions { ServerInfo = Implement(runner), ToolCollection = tools };
        });
    }

    /// <summary>The tools: search, execute, and what the options add.</summary>
    public McpServerPrimitiveCollection<McpServerTool> Tools => Options.ToolCollection!;

    /// <summary>Options with the tools and the server's name, for <see cref="McpServer.Create"/>: one instance serves all connections.</summary>
    public McpServerOptions Options => _options.Value;

    /// <summary>
    /// Serves over standard input and output until the client closes them, or until it is stopped. Requests that were read by then are answered, for five
    /// seconds at most. Standard output belongs to the protocol alone.
    /// </summary>
    /// <param name="cancellationToken">Stops serving.</param>
    public async Task RunStdioAsync(CancellationToken cancellationToken = default)
    {
        await using var transport = new StdioTransport(Console.OpenStandardInput(), Console.OpenStandardOutput(), Options.ServerInfo!.Name);
        await using var server = McpServer.Create(transport, Options);
        await using var stopping = cancellationToken.Register(transport.End);
        await server.RunAsync(CancellationToken.None);
    }

    private static IEnumerable<ToolBase> CreateTools(CodeModeRunner runner, Func<RequestContext<CallToolRequestParams>, ExecutionCaller?> caller)
    {
        if (runner.Options.SingleToolName is null) yield return new SearchTool(runner, caller);
        if (runner.Options.ExecuteReadToolName is not null) yield return new ExecuteReadTool(runner, caller);
        yield return new ExecuteTool(runner, caller);
        if (runner.Options.Documentation is { } documentation) yield return new DocsTool(runner.Options, documentation);
    }

    private static Implementation Implement(CodeModeRunner runner) => runner is { Connectors.Count: 1, Connected: [var api] }
        ? new() { Name = api.Definition.Name, Version = api.Model.Version }
        : new() { Name = "codemode", Version = typeof(CodeModeServer).Assembly.GetName().Version!.ToString(3) };
}
