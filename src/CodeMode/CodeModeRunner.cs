using CodeMode.Execution;
using CodeMode.Model;
using CodeMode.Search;
using CodeMode.Telemetry;

namespace CodeMode;

/// <summary>One API or several as agents use them: searched by words or programs, called by programs. Safe for any number of calls at once.</summary>
public sealed class CodeModeRunner
{
    private readonly ConnectorSet _connectors;
    private readonly SearchSource _search;
    private readonly ProgramExecutor _executor;

    /// <summary>Makes a runner of one API.</summary>
    /// <param name="definition">The API.</param>
    /// <param name="invoker">Sends the calls.</param>
    /// <param name="options">How it is offered, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or a policy names an operation that does not exist.</exception>
    public CodeModeRunner(ApiDefinition definition, IOperationInvoker invoker, CodeModeOptions? options = null)
        : this(CreateOnly(definition, invoker, options ??= new CodeModeOptions()), options)
    {
    }

    /// <summary>Makes a runner of any number of connectors.</summary>
    /// <param name="connectors">The connectors, each with its own namespace and policy; those of the options come after them.</param>
    /// <param name="options">How they are offered, or <see langword="null"/> for the defaults. Its namespace and policy are not used: each connector has its own.</param>
    /// <exception cref="ArgumentException">An option is out of its range, a policy names an operation that does not exist, or two connectors have one namespace.</exception>
    public CodeModeRunner(IEnumerable<Connector> connectors, CodeModeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(connectors);
        options ??= new CodeModeOptions();
        OptionsValidator.Check(options);
        Options = options;
        var limits = RunLimits.From(options.Limits);
        var observer = new ProgramObserver(options);
        _connectors = new ConnectorSet([.. connectors, .. options.Connectors], options.Limits, observer.Logger);
        _search = new SearchSource(_connectors, limits, options, observer);
        _executor = new ProgramExecutor(_connectors, _search, limits, options, observer);
    }

    /// <summary>The connectors.</summary>
    public IReadOnlyList<Connector> Connectors => _connectors.Connectors;

    /// <summary>The API, where there is exactly one that is at hand.</summary>
    /// <exception cref="InvalidOperationException">There are several connectors, or the only one is not connected yet.</exception>
    public ApiDefinition Definition => Only.Definition;

    /// <summary>What of the API is exposed, where there is exactly one: the definition's model without what the policy takes away.</summary>
    /// <exception cref="InvalidOperationException">There are several connectors, or the only one is not connected yet.</exception>
    public ApiModel Model => Only.Model;

    /// <summary>The declarations of what is exposed by all that are connected, each under its namespace.</summary>
    public string Declarations => JoinedDeclarations.Of(_connectors.Connected);

    /// <summary>The options that it was made of.</summary>
    internal CodeModeOptions Options { get; }

    /// <summary>A connector tells that it offers something else now.</summary>
    internal event Action? Changed
    {
        add => _connectors.Changed += value;
        remove => _connectors.Changed -= value;
    }

    /// <summary>What is connected now.</summary>
    internal IReadOnlyList<ConnectedApi> Connected => _connectors.Connected;

    private ConnectedApi Only => _connectors is { Connectors.Count: 1, Connected: [var only] }
        ? only
        : throw new InvalidOperationException("The runner has not exactly one API that is at hand: look at its connectors.");

    /// <summary>Finds operations. Connects everything first; what cannot be reached is left out, and the answer says so.</summary>
    /// <param name="request">What to search for.</param>
    /// <param name="caller">Who asks, for the audit of a search by program.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<SearchResult> SearchAsync(SearchRequest request, ExecutionCaller? caller = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _search.SearchAsync(request, caller, cancellationToken);
    }

    /// <summary>Connects everything, and gives the declarations of what is exposed, each under its namespace.</summary>
    /// <param name="cancellationToken">Stops the connecting.</param>
    public async ValueTask<string> GetDeclarationsAsync(CancellationToken cancellationToken = default) =>
        JoinedDeclarations.Of((await _connectors.ConnectAllAsync(cancellationToken)).Apis);

    /// <summary>Checks a program without running it. What is not connected yet is not checked against.</summary>
    /// <param name="code">The program.</param>
    public ProgramCheck Check(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _executor.Check(code);
    }

    /// <summary>Checks a program and runs it. A failing program is a result, not an exception.</summary>
    /// <param name="code">The program.</param>
    /// <param name="caller">Who sent it, for the invoker.</param>
    /// <param name="progress">Told of each call.</param>
    /// <param name="cancellationToken">Stops the program and its calls.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(
        string code, ExecutionCaller? caller = null, IProgress<ExecutionProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _executor.ExecuteAsync(code, readOnly: false, caller, progress, cancellationToken);
    }

    /// <summary>As <see cref="ExecuteAsync"/>, for programs that may change nothing: one that can reach anything else is not run.</summary>
    /// <param name="code">The program.</param>
    /// <param name="caller">Who sent it, for the invoker.</param>
    /// <param name="progress">Told of each call.</param>
    /// <param name="cancellationToken">Stops the program and its calls.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<ExecutionResult> ExecuteReadAsync(
        string code, ExecutionCaller? caller = null, IProgress<ExecutionProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _executor.ExecuteAsync(code, readOnly: true, caller, progress, cancellationToken);
    }

    private static Connector[] CreateOnly(ApiDefinition definition, IOperationInvoker invoker, CodeModeOptions options)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(invoker);
        OptionsValidator.Check(options);
        return [new ApiConnector(definition, invoker, options)];
    }
}
