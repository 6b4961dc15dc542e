using CodeMode;
using CodeMode.Server;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Code mode for an MCP server of one's own.</summary>
public static class CodeModeMcpServerBuilderExtensions
{
    /// <summary>
    /// Puts the server's tools behind <c>search</c> and <c>execute</c>: clients list two tools, and programs call the others as typed
    /// functions, through the server's own filters and authorization, each call in a scope of services of its own.
    /// </summary>
    /// <param name="builder">The server, with its tools.</param>
    /// <param name="configure">Sets names, limits, and which tools stay listed.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IMcpServerBuilder WithCodeMode(this IMcpServerBuilder builder, Action<ServerToolsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new ServerToolsOptions();
        configure?.Invoke(options);
        builder.Services.AddOptions<McpServerOptions>().PostConfigure<IServiceProvider>((server, services) =>
        {
            options.CodeMode.LoggerFactory ??= services.GetService<ILoggerFactory>();
            options.CodeMode.Audit ??= services.GetService<IAuditSink>();
            new ServerTools(options).AddTo(server);
        });
        return builder;
    }
}
