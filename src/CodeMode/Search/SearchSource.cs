using CodeMode.Execution;
using CodeMode.Telemetry;

namespace CodeMode.Search;

/// <summary>The search over all connectors: made when it is first needed, and anew when one of them changed.</summary>
internal sealed class SearchSource(ConnectorSet connectors, RunLimits limits, CodeModeOptions options, ProgramObserver observer)
{
    private volatile State? _state;

    public async ValueTask<SearchResult> SearchAsync(SearchRequest request, ExecutionCaller? caller, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(request.Code)) return await RunAsync(request.Code, caller, cancellationToken);
        return (await GetAsync(cancellationToken)).Search.Find(request);
    }

    /// <summary>The search over what is connected now.</summary>
    public OperationSearch Connected => Get(connectors.Connected, []).Search;

    /// <summary>The search over everything, which is connected first.</summary>
    public async ValueTask<OperationSearch> ConnectAsync(CancellationToken cancellationToken) => (await GetAsync(cancellationToken)).Search;

    private async ValueTask<SearchResult> RunAsync(string code, ExecutionCaller? caller, CancellationToken cancellationToken)
    {
        using var observation = observer.BeginSearch(code, caller);
        var result = await observation.RunAsync(async () => await (await GetAsync(cancellationToken)).Program.Value.RunAsync(code, cancellationToken));
        return new SearchResult { Execution = result };
    }

    private async ValueTask<State> GetAsync(CancellationToken cancellationToken)
    {
        var (apis, missing) = await connectors.ConnectAllAsync(cancellationToken);
        return Get(apis, missing);
    }

    private State Get(IReadOnlyList<ConnectedApi> apis, IReadOnlyList<string> missing)
    {
        if (_state is { } known && known.Apis.SequenceEqual(apis) && known.Missing.SequenceEqual(missing)) return known;
        var note = missing.Count == 0 ? null : $"Not available now: {string.Join("; ", missing)}.";
        var search = new OperationSearch([.. apis.Select(static api => api.Searched)], note);
        return _state = new State(apis, missing, search, new Lazy<SpecSearch>(() => new SpecSearch(search, limits, options)));
    }

    private sealed record State(IReadOnlyList<ConnectedApi> Apis, IReadOnlyList<string> Missing, OperationSearch Search, Lazy<SpecSearch> Program);
}
