using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using CodeMode.Credentials;

namespace CodeMode;

/// <summary>
/// Sends calls over HTTP to one base address. With its own client, redirects are not followed, so that nothing is sent elsewhere:
/// their answer reaches the program as it is.
/// </summary>
public sealed class HttpOperationInvoker : IOperationInvoker, IDisposable
{
    private readonly HttpClient _client;
    private readonly bool _ownsClient;
    private readonly string _base;
    private readonly TokenClient _tokens;

    /// <summary>An invoker with a client of its own: no redirects, no cookies.</summary>
    /// <param name="baseAddress">The API's address: scheme, host and path base.</param>
    public HttpOperationInvoker(Uri baseAddress)
        : this(CreateClient(), baseAddress) => _ownsClient = true;

    /// <summary>An invoker over a given client, whose handlers add credentials and decide on redirects and cookies.</summary>
    /// <param name="client">The client; it is not disposed.</param>
    /// <param name="baseAddress">The API's address: scheme, host and path base.</param>
    public HttpOperationInvoker(HttpClient client, Uri baseAddress)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(baseAddress);
        if (!baseAddress.IsAbsoluteUri || baseAddress.Scheme != Uri.UriSchemeHttp && baseAddress.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException($"The base address '{baseAddress}' must be an absolute http or https address.", nameof(baseAddress));
        }
        _client = client;
        _base = baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');
        _tokens = new TokenClient(client, baseAddress);
    }

    /// <summary>
    /// Whether the headers of the caller's own request (<see cref="ExecutionCaller.ForwardedHeaders"/>) go along. They were meant for this
    /// server: sending them elsewhere is only right where that is the same party.
    /// </summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool ForwardCallerHeaders { get; init; }

    /// <summary>
    /// The credentials that the document asks for, added to each call as its operation says, and redacted from every answer. They go to the
    /// base address alone, and the flows' own to the document's token URL.
    /// </summary>
    /// <value>Default: <see langword="null"/>, for none. Only with the invoker's own client: another's might follow redirects with them.</value>
    /// <exception cref="InvalidOperationException">The invoker was made with a client.</exception>
    public ApiCredentials? Credentials
    {
        get;
        init => field = value is null || _ownsClient
            ? value
            : throw new InvalidOperationException("Credentials need the invoker's own client, which follows no redirects: make the invoker with the base address alone.");
    }

    /// <inheritdoc/>
    public async ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var name = request.Operation?.QualifiedName ?? $"{request.Method} request";
        try
        {
            return Credentials is { } credentials
                ? await SendWithAsync(credentials, name, request, cancellationToken)
                : await SendAsync(name, request, cancellationToken);
        }
        catch (HttpRequestException problem)
        {
            throw new OperationInvocationException($"{name} got no answer: {Explain(problem)}", problem);
        }
        catch (IOException problem)
        {
            throw new OperationInvocationException($"{name} got a part of the answer, then the connection broke. Whether it took effect is unknown; verify before retrying.", problem);
        }
        catch (InvalidDataException problem)
        {
            throw new OperationInvocationException($"{name} got an answer whose compression is broken.", problem);
        }
        catch (OperationCanceledException problem) when (!cancellationToken.IsCancellationRequested)
        {
            throw new OperationInvocationException($"{name} got no answer in time. Whether it took effect is unknown; verify before retrying.", problem);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_ownsClient) _client.Dispose();
    }

    private async ValueTask<OperationResponse> SendWithAsync(ApiCredentials credentials, string name, OperationRequest request, CancellationToken cancellationToken)
    {
        var grant = await credentials.GrantAsync(name, request, _tokens, cancellationToken);
        var response = await SendAsync(name, grant.Apply(request), cancellationToken);
        // What was refused for its credentials was not done: a fresh token may try once more.
        if (response.Status == (int)HttpStatusCode.Unauthorized && grant.Forget())
        {
            grant = await credentials.GrantAsync(name, request, _tokens, cancellationToken);
            response = await SendAsync(name, grant.Apply(request), cancellationToken);
        }
        return credentials.Redact(response);
    }

    private async ValueTask<OperationResponse> SendAsync(string name, OperationRequest request, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(request);
        using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return await ReadAsync(name, request, response, cancellationToken);
    }

    private HttpRequestMessage CreateMessage(OperationRequest request)
    {
        // The path was checked and encoded: no second reading may change it.
        var address = new Uri(_base + request.PathAndQuery, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(request.Method), address);
        if (request.Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            if (request.ContentType is { } type) message.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }
        AddHeaders(message, request.Headers);
        if (ForwardCallerHeaders) AddHeaders(message, [.. (request.Caller?.ForwardedHeaders ?? []).Where(h => !request.Headers.Any(own => own.Key.Equals(h.Key, StringComparison.OrdinalIgnoreCase)))]);
        if (message.Headers.Accept.Count == 0) message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        if (message.Headers.UserAgent.Count == 0) message.Headers.TryAddWithoutValidation("User-Agent", "CodeMode");
        return message;
    }

    private static void AddHeaders(HttpRequestMessage message, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        foreach (var (name, value) in headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content?.Headers.TryAddWithoutValidation(name, value);
        }
    }

    /// <summary>Counts what comes out of decompression, so that a small answer cannot unfold without end.</summary>
    private static async ValueTask<OperationResponse> ReadAsync(
        string name, OperationRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var body = await BoundedReader.ReadAsync(stream, request.MaxResponseBytes, cancellationToken)
            ?? throw new OperationInvocationException($"{name} answered with more than {request.MaxResponseBytes:N0} bytes, which are allowed. Ask for less: filter, or fetch pages.");
        return new OperationResponse
        {
            Status = (int)response.StatusCode,
            Headers = [.. from header in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                          select new KeyValuePair<string, string>(header.Key, header.Value.ToString())],
            ContentType = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var type) ? type.ToString() : null,
            Body = body,
        };
    }

    private static string Explain(HttpRequestException problem) => problem switch
    {
        { HttpRequestError: HttpRequestError.NameResolutionError } => "the API's host name cannot be resolved.",
        { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection to the API could be made.",
        { HttpRequestError: HttpRequestError.ConnectionError } or { InnerException: SocketException } => "the API cannot be reached; it may be down. Trying again later can help.",
        { HttpRequestError: HttpRequestError.ResponseEnded } => "the API closed the connection. Whether the call took effect is unknown; verify before retrying.",
        { HttpRequestError: HttpRequestError.InvalidResponse } => "the API's answer is not valid HTTP.",
        _ => "the connection to the API failed.",
    };

    private static HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(15),
    })
    {
        Timeout = TimeSpan.FromSeconds(100),
    };
}
