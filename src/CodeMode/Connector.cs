using CodeMode.Execution;

namespace CodeMode;

/// <summary>
/// Something that describes operations with types and invokes them: an API with a document, an MCP server, functions.
/// A <see cref="CodeModeRunner"/> offers any number of them; programs call each by its namespace.
/// </summary>
public abstract class Connector : IOperationInvoker
{
    /// <summary>Makes a connector.</summary>
    /// <param name="ns">The global name that programs call it by: an identifier that names no global of the sandbox.</param>
    /// <exception cref="ArgumentException"><paramref name="ns"/> cannot be such a name.</exception>
    protected Connector(string ns)
        : this(ns, new ConnectorOptions())
    {
    }

    private protected Connector(string ns, ConnectorOptions options)
    {
        if (!NamespaceName.IsValid(ns)) throw new ArgumentException($"A connector's namespace must be an identifier that names no global of the sandbox; it is '{ns}'.", nameof(ns));
        Namespace = ns;
        Options = options;
    }

    /// <summary>The global name that programs call it by.</summary>
    public string Namespace { get; }

    /// <summary>What programs may do with it. Set before a runner is made of it.</summary>
    public ConnectorOptions Options { get; }

    /// <summary>One line about it that is known before it is connected, or <see langword="null"/>.</summary>
    public virtual string? Description => null;

    /// <summary>
    /// What it offers now, connecting first where needed. The same instance each time until something changed; programs that
    /// run meanwhile keep what they were checked against.
    /// </summary>
    /// <param name="cancellationToken">Stops the connecting.</param>
    /// <exception cref="OperationInvocationException">It cannot be reached; the message says why.</exception>
    public abstract ValueTask<ApiDefinition> GetDefinitionAsync(CancellationToken cancellationToken = default);

    /// <summary>Tells that it offers something else now, so that clients list the tools again. Without, a change counts from the next use on.</summary>
    protected void OnChanged() => Changed?.Invoke();

    internal event Action? Changed;

    /// <summary>Who sends the calls of programs that were checked against a definition.</summary>
    internal virtual IOperationInvoker InvokerOf(ApiDefinition definition) => this;

    /// <inheritdoc/>
    public abstract ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken);
}
