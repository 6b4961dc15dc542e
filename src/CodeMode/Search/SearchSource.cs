using CodeMode.Execution;

namespace CodeMode.Search;

/// <summary>The search over all connectors: made when it is first needed, and anew when one of them changed.</summary>
internal sealed class SearchSource(ConnectorSet connectors, RunLimits limits, CodeModeOptions options)
{
    private volatile State? _state;

    public async ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var state = await GetAsync(cancellationToken);
        return string.IsNullOrWhiteSpace(request.Code) ? state.Search.Find(request) : await state.Program.Value.RunAsync(request.Code, cancellationToken);
    }

    /// <summary>The search over what is connected now.</summary>
    public OperationSearch Connected => Get(connectors.Connected, []).Search;

    /// <summary>The search over everything, which is connected first.</summary>
    public async ValueTask<OperationSearch> ConnectAsync(CancellationToken cancellationToken) => (await GetAsync(cancellationToken)).Search;

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
