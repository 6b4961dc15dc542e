using System.Runtime.CompilerServices;
using CodeMode.Dispatch;

namespace CodeMode;

/// <summary>An API with an OpenAPI document: a <see cref="Connector"/> whose operations are called over HTTP, or in process.</summary>
public sealed class ApiConnector : Connector
{
    // A program that runs keeps the invoker of the version that it was checked against: credentials and operations belong together.
    private readonly ConditionalWeakTable<ApiDefinition, IOperationInvoker> _invokers = [];
    private volatile ApiDefinition _definition;
    private volatile IOperationInvoker _invoker;

    /// <summary>Makes a connector of an API.</summary>
    /// <param name="ns">The global name that programs call it by.</param>
    /// <param name="definition">The API.</param>
    /// <param name="invoker">Sends the calls.</param>
    /// <exception cref="ArgumentException"><paramref name="ns"/> cannot be such a name.</exception>
    public ApiConnector(string ns, ApiDefinition definition, IOperationInvoker invoker)
        : base(ns)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(invoker);
        _definition = definition;
        _invoker = invoker;
        _invokers.Add(definition, invoker);
    }

    internal ApiConnector(ApiDefinition definition, IOperationInvoker invoker, CodeModeOptions options)
        : base(options.Namespace, options)
    {
        _definition = definition;
        _invoker = invoker;
        _invokers.Add(definition, invoker);
    }

    /// <summary>The API, in its newest version.</summary>
    public ApiDefinition Definition => _definition;

    /// <summary>Offers a new version of the API from the next program on. Programs that run go on with the one that they were checked against.</summary>
    /// <param name="definition">The new version.</param>
    /// <param name="invoker">Sends its calls; <see langword="null"/> for the same as before.</param>
    /// <exception cref="ArgumentException">The policy names an operation that the new version does not have; the one before stays.</exception>
    public void Update(ApiDefinition definition, IOperationInvoker? invoker = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _ = new OperationPolicy(definition.Model, Options);
        invoker ??= _invoker;
        _invokers.AddOrUpdate(definition, invoker);
        _invoker = invoker;
        _definition = definition;
        OnChanged();
    }

    internal override IOperationInvoker InvokerOf(ApiDefinition definition) => _invokers.TryGetValue(definition, out var invoker) ? invoker : _invoker;

    /// <inheritdoc/>
    public override ValueTask<ApiDefinition> GetDefinitionAsync(CancellationToken cancellationToken = default) => new(Definition);

    /// <inheritdoc/>
    public override ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken) =>
        _invoker.InvokeAsync(request, cancellationToken);
}
