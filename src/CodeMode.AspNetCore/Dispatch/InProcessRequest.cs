using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CodeMode.AspNetCore.Dispatch;

/// <summary>A program's request as a server hands it to the app.</summary>
static class InProcessRequest
{
    /// <summary>Used where no caller's address is known: HTTPS, so that HTTPS redirection does not answer instead of the app.</summary>
    static readonly Uri _defaultAddress = new("https://localhost");

    public static HttpRequestFeature Create(OperationRequest request)
    {
        var address = request.Caller?.BaseAddress ?? _defaultAddress;
        var question = request.PathAndQuery.IndexOf('?', StringComparison.Ordinal);
        var feature = new HttpRequestFeature
        {
            Method = request.Method,
            Protocol = HttpProtocol.Http11,
            Scheme = address.Scheme,
            PathBase = PathBaseOf(address),
            Path = PathString.FromUriComponent(question < 0 ? request.PathAndQuery : request.PathAndQuery.Substring(0, question)).Value!,
            QueryString = question < 0 ? "" : request.PathAndQuery.Substring(question),
            RawTarget = request.PathAndQuery,
        };
        foreach (var (name, value) in request.Headers) feature.Headers[name] = value;
        // The caller's credentials come last: a program cannot replace them.
        foreach (var (name, value) in request.Caller?.ForwardedHeaders ?? []) feature.Headers[name] = value;
        feature.Headers.Host = HostString.FromUriComponent(address).Value;
        if (request.Body is { } body)
        {
            feature.Body = new RequestBodyStream(body);
            feature.Headers.ContentLength = body.Length;
            if (request.ContentType is { } contentType) feature.Headers.ContentType = contentType;
        }

        return feature;
    }

    static string PathBaseOf(Uri address) => PathString.FromUriComponent(address.AbsolutePath.TrimEnd('/')).Value ?? "";
}
