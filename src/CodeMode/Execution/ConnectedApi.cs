using CodeMode.Checking;
using CodeMode.Dispatch;
using CodeMode.Model;
using CodeMode.Search;
using CodeMode.TypeScript;

namespace CodeMode.Execution;

/// <summary>A connector with what it offered when it was last asked: all that is derived of that, each made when it is first needed.</summary>
internal sealed class ConnectedApi
{
    private readonly bool _isOnly;
    private readonly Lazy<ApiModel> _model;
    private readonly Lazy<string> _declarations;
    private readonly Lazy<ProgramChecker> _checker;
    private readonly Lazy<ApiSurface> _surface;
    private readonly Lazy<OperationDispatcher> _dispatcher;
    private readonly Lazy<SearchedApi> _searched;

    /// <exception cref="ArgumentException">A policy names an operation that does not exist.</exception>
    public ConnectedApi(Connector connector, ApiDefinition definition, CodeModeLimits limits, bool isOnly)
    {
        _isOnly = isOnly;
        Connector = connector;
        Definition = definition;
        var options = connector.Options;
        var policy = new Lazy<OperationPolicy>(() => new OperationPolicy(definition.Model, options));
        // A policy must be right from the start; without one, nothing is decoded before it is used.
        if (options.Allowed.Count > 0 || options.Denied.Count > 0) _ = policy.Value;
        _model = new Lazy<ApiModel>(() => ExposedModel.Create(definition.Model, policy.Value));
        _declarations = new Lazy<string>(() => ReferenceEquals(Model, definition.Model) && Namespace == "api"
            ? definition.Declarations
            : DeclarationEmitter.Emit(Model, Namespace));
        _checker = new Lazy<ProgramChecker>(() => new ProgramChecker(Model, Namespace));
        _surface = new Lazy<ApiSurface>(() => new ApiSurface(Model));
        _dispatcher = new Lazy<OperationDispatcher>(() => new OperationDispatcher(definition.Model, policy.Value, connector.InvokerOf(definition), options, limits));
        ExposedHeaders = new HashSet<string>(options.ExposedResponseHeaders, StringComparer.OrdinalIgnoreCase);
        _searched = new Lazy<SearchedApi>(() => new SearchedApi(
            Namespace, Model, isQualified: !isOnly, new Lazy<SpecDocument?>(() => SpecDocument.Create(
                definition.ReadDocument(), definition.Model.Operations.Where(o => !policy.Value.IsExposed(o))))));
    }

    public Connector Connector { get; }

    public string Namespace => Connector.Namespace;

    public ApiDefinition Definition { get; }

    /// <summary>The definition's model without what the policy takes away.</summary>
    public ApiModel Model => _model.Value;

    public string Declarations => _declarations.Value;

    public ProgramChecker Checker => _checker.Value;

    public ApiSurface Surface => _surface.Value;

    public OperationDispatcher Dispatcher => _dispatcher.Value;

    public SearchedApi Searched => _searched.Value;

    /// <summary>Response headers that programs see.</summary>
    public HashSet<string> ExposedHeaders { get; }

    /// <summary>What answers and messages call one of its operations: with the namespace where there are others.</summary>
    public string NameOf(string qualifiedName) => _isOnly ? qualifiedName : Namespace + "." + qualifiedName;
}
