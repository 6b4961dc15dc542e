using CodeMode.Dispatch;
using CodeMode.Execution;
using CodeMode.Model;
using CodeMode.Search;
using CodeMode.TypeScript;

namespace CodeMode;

/// <summary>An API as agents use it: searched by words or programs, called by programs. Safe for any number of calls at once.</summary>
public sealed class CodeModeRunner
{
    private readonly Lazy<ApiModel> _model;
    private readonly Lazy<string> _declarations;
    private readonly Lazy<ProgramReader> _reader;
    private readonly Lazy<ProgramExecutor> _executor;
    private readonly Lazy<OperationSearch> _search;
    private readonly Lazy<SpecSearch> _specSearch;

    /// <summary>Makes a runner.</summary>
    /// <param name="definition">The API.</param>
    /// <param name="invoker">Sends the calls.</param>
    /// <param name="options">How it is offered, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or a policy names an operation that does not exist.</exception>
    public CodeModeRunner(ApiDefinition definition, IOperationInvoker invoker, CodeModeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(invoker);
        options ??= new CodeModeOptions();
        OptionsValidator.Check(options);
        Definition = definition;
        Options = options;
        var limits = RunLimits.From(options.Limits);
        var policy = new Lazy<OperationPolicy>(() => new OperationPolicy(definition.Model, options));
        // A policy must be right from the start; without one, nothing is decoded before it is used.
        if (options.Allowed.Count > 0 || options.Denied.Count > 0) _ = policy.Value;
        _model = new Lazy<ApiModel>(() => ExposedModel.Create(definition.Model, policy.Value));
        _declarations = new Lazy<string>(() => ReferenceEquals(Model, definition.Model) && options.Namespace == "api"
            ? definition.Declarations
            : DeclarationEmitter.Emit(Model, options.Namespace));
        _reader = new Lazy<ProgramReader>(() => new ProgramReader(Model, options.Namespace, limits.CodeBytes));
        _executor = new Lazy<ProgramExecutor>(() => new ProgramExecutor(
            _reader.Value, new ApiSurface(Model), new OperationDispatcher(definition.Model, policy.Value, invoker, options), limits, options));
        _search = new Lazy<OperationSearch>(() => new OperationSearch(Model, options.Namespace));
        _specSearch = new Lazy<SpecSearch>(() => new SpecSearch(
            SpecDocument.Create(definition.DocumentText, definition.Model.Operations.Where(o => !policy.Value.IsExposed(o))), _search.Value, _reader.Value, limits, options));
    }

    /// <summary>The API.</summary>
    public ApiDefinition Definition { get; }

    /// <summary>What of the API is exposed: the definition's model without what the policy takes away.</summary>
    public ApiModel Model => _model.Value;

    /// <summary>The declarations of what is exposed, under the options' namespace.</summary>
    public string Declarations => _declarations.Value;

    /// <summary>The options that it was made of.</summary>
    internal CodeModeOptions Options { get; }

    /// <summary>Finds operations.</summary>
    /// <param name="request">What to search for.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return string.IsNullOrWhiteSpace(request.Code) ? new(_search.Value.Find(request)) : _specSearch.Value.RunAsync(request.Code, cancellationToken);
    }

    /// <summary>Checks a program without running it.</summary>
    /// <param name="code">The program.</param>
    public ProgramCheck Check(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _reader.Value.Read(code).Check;
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
        return _executor.Value.ExecuteAsync(code, caller, progress, cancellationToken);
    }
}
