using Microsoft.Extensions.Logging;

namespace CodeMode.Cli;

/// <summary>What a server offers, with what watches its documents.</summary>
internal sealed class ServedConnectors : IAsyncDisposable
{
    private readonly List<Connector> _connectors = [];
    private readonly List<DocumentWatch> _watches = [];

    public IReadOnlyList<Connector> Connectors => _connectors;

    /// <summary>Adds an API whose document is watched, an address as often as it is said.</summary>
    public void Add(ApiConnector connector, string document, double seconds, Func<ApiDefinition, IOperationInvoker> createInvoker, ILoggerFactory log)
    {
        _connectors.Add(connector);
        var isFile = connector.Definition.Files.Count > 0;
        if (!isFile && seconds == 0) return;
        _watches.Add(new DocumentWatch(connector, document, new DocumentWatchOptions
        {
            Interval = isFile ? null : TimeSpan.FromSeconds(seconds), CreateInvoker = createInvoker, LoggerFactory = log,
        }));
    }

    public void AddRange(IEnumerable<Connector> connectors) => _connectors.AddRange(connectors);

    public async ValueTask DisposeAsync()
    {
        foreach (var watch in _watches) await watch.DisposeAsync();
        foreach (var server in _connectors.OfType<McpConnector>()) await server.DisposeAsync();
    }
}
