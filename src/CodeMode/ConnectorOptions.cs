namespace CodeMode;

/// <summary>What programs may do with one API. Validated once, when a <see cref="CodeModeRunner"/> is made; changes after that have no effect.</summary>
public class ConnectorOptions
{
    private readonly List<OperationFilter> _allowed = [];
    private readonly List<OperationFilter> _denied = [];
    private readonly List<OperationInterceptor> _interceptors = [];

    /// <summary>Whether <c>api.request</c> may send a request that matches no operation of the document.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool AllowUnknownRequests { get; set; } = true;

    /// <summary>The only request headers that a program may set, or <see langword="null"/> for all but those that carry credentials, identity or routing.</summary>
    /// <value>Default: <see langword="null"/>. Credentials, identity and routing stay closed also with a list.</value>
    public ISet<string>? AllowedRequestHeaders { get; set; }

    /// <summary>Response headers that programs see on <c>api.request</c>, beside the content type.</summary>
    /// <value>Default: location, retry-after, link, etag and the rate-limit headers.</value>
    public ISet<string> ExposedResponseHeaders { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "content-type", "location", "retry-after", "link", "etag", "last-modified", "x-request-id",
        "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset",
        "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "ratelimit", "ratelimit-policy",
    };

    internal IReadOnlyList<OperationFilter> Allowed => _allowed;

    internal IReadOnlyList<OperationFilter> Denied => _denied;

    internal IReadOnlyList<OperationInterceptor> Interceptors => _interceptors;

    /// <summary>Exposes only what was allowed: without any call of this method, everything is.</summary>
    /// <param name="filters">Operations to expose.</param>
    public void Allow(params OperationFilter[] filters) => _allowed.AddRange(filters);

    /// <summary>Takes operations away, also allowed ones: programs neither see nor reach them.</summary>
    /// <param name="filters">Operations to take away.</param>
    public void Deny(params OperationFilter[] filters) => _denied.AddRange(filters);

    /// <summary>Puts an interceptor before every call; the first added is the outermost.</summary>
    /// <param name="interceptor">Sees the call and its answer.</param>
    public void Intercept(OperationInterceptor interceptor)
    {
        ArgumentNullException.ThrowIfNull(interceptor);
        _interceptors.Add(interceptor);
    }

    /// <summary>Puts an interceptor with typed arguments before every call of one operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="interceptor">Sees the call and its answer.</param>
    /// <typeparam name="TArguments">The operation's arguments.</typeparam>
    /// <typeparam name="TResult">The operation's answer.</typeparam>
    public void Intercept<TArguments, TResult>(
        Operation<TArguments, TResult> operation,
        Func<TypedOperationCall<TArguments>, OperationContinuation, CancellationToken, ValueTask<OperationResponse>> interceptor)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(interceptor);
        Intercept((call, next, cancellationToken) => call.Operation?.QualifiedName == operation.QualifiedName
            ? interceptor(TypedOperationCall<TArguments>.From(call, operation.ArgumentsType), next, cancellationToken)
            : next(cancellationToken));
    }
}
