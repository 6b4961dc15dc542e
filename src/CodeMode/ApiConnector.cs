namespace CodeMode;

/// <summary>An API with an OpenAPI document: a <see cref="Connector"/> whose operations are called over HTTP, or in process.</summary>
public sealed class ApiConnector : Connector
{
    private readonly IOperationInvoker _invoker;

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
        Definition = definition;
        _invoker = invoker;
    }

    internal ApiConnector(ApiDefinition definition, IOperationInvoker invoker, CodeModeOptions options)
        : base(options.Namespace, options)
    {
        Definition = definition;
        _invoker = invoker;
    }

    /// <summary>The API.</summary>
    public ApiDefinition Definition { get; }

    /// <inheritdoc/>
    public override ValueTask<ApiDefinition> GetDefinitionAsync(CancellationToken cancellationToken = default) => new(Definition);

    /// <inheritdoc/>
    public override ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken) =>
        _invoker.InvokeAsync(request, cancellationToken);
}
