using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode;

/// <summary>Offers a <see cref="CodeModeRunner"/> over the Model Context Protocol: the tools <c>search</c> and <c>execute</c>.</summary>
public sealed class CodeModeServer
{
    /// <summary>Makes the tools of a runner, once for any number of servers and connections.</summary>
    /// <param name="runner">The runner.</param>
    /// <param name="caller">Tells who sent a call, from its context; <see langword="null"/> for the context's user alone.</param>
    public CodeModeServer(CodeModeRunner runner, Func<RequestContext<CallToolRequestParams>, ExecutionCaller?>? caller = null)
    {
        ArgumentNullException.ThrowIfNull(runner);
        Tools = [];
        Options = new McpServerOptions { ToolCollection = Tools };
        _ = caller;
    }

    /// <summary>The two tools.</summary>
    public McpServerPrimitiveCollection<McpServerTool> Tools { get; }

    /// <summary>Options with the tools and the server's name, for <see cref="McpServer.Create"/>: one instance serves all connections.</summary>
    public McpServerOptions Options { get; }

    /// <summary>Serves over standard input and output until the client closes them.</summary>
    /// <param name="cancellationToken">Stops serving.</param>
    public Task RunStdioAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
