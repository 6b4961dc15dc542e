using CodeMode.Loading;
using CodeMode.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeMode;

/// <summary>
/// Reads an API's document again when it changes, and gives the new version to its connector. Programs that run are not disturbed; a version that
/// cannot be used is logged, and the one before goes on.
/// </summary>
public sealed class DocumentWatch : IAsyncDisposable
{
    private readonly ApiConnector _connector;
    private readonly string _source;
    private readonly DocumentWatchOptions _options;
    private readonly HttpClient? _client;
    private readonly IDocumentProbe _probe;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _watching;

    /// <summary>Begins to watch.</summary>
    /// <param name="connector">The API, loaded from <paramref name="pathOrUrl"/>.</param>
    /// <param name="pathOrUrl">Where its document is: a path, or an http or https address.</param>
    /// <param name="options">How it is watched, or <see langword="null"/> for the defaults.</param>
    public DocumentWatch(ApiConnector connector, string pathOrUrl, DocumentWatchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(connector);
        ArgumentException.ThrowIfNullOrWhiteSpace(pathOrUrl);
        _connector = connector;
        _source = pathOrUrl;
        _options = options ?? new DocumentWatchOptions();
        _logger = _options.LoggerFactory?.CreateLogger(CodeModeTelemetry.Name) ?? NullLogger.Instance;
        var address = TextSource.TryGetAddress(pathOrUrl);
        if (address is not null && _options.Load.HttpClient is null) _client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        _probe = address is null
            ? new FileProbe(connector.Definition.Files is { Count: > 0 } files ? files : [Path.GetFullPath(pathOrUrl)])
            : new WebProbe(address, _options.Load, _options.Load.HttpClient ?? _client!);
        _watching = WatchAsync(_options.Interval ?? (address is null ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1)));
    }

    /// <summary>Stops watching.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        _stopping.Dispose();
        _client?.Dispose();
    }

    private async Task WatchAsync(TimeSpan interval)
    {
        using var timer = new PeriodicTimer(interval, _options.TimeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token)) await LookAsync(_stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // That is how watching ends.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!await _probe.HasChangedAsync(_connector.Definition, cancellationToken)) return;
            var definition = await DocumentLoader.LoadAsync(_source, _options.Load, cancellationToken);
            if (definition.DocumentText == _connector.Definition.DocumentText && definition.Model == _connector.Definition.Model) return;
            _connector.Update(definition, _options.CreateInvoker?.Invoke(definition));
            ReloadLog.Changed(_logger, _connector.Namespace, _source, definition.Model.Operations.Count);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever is wrong with the new version, or with reaching it: what works must go on working.
            ReloadLog.Kept(_logger, _connector.Namespace, _source, problem);
        }
    }
}
