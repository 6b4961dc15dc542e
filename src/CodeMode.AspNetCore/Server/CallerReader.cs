using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CodeMode.AspNetCore.Server;

/// <summary>Reads off a request who sent it, so that its program calls the app as the same caller.</summary>
sealed class CallerReader(IOptions<CodeModeHttpOptions> options)
{
    readonly string[] _forwarded = [.. options.Value.ForwardedHeaders];

    public ExecutionCaller Read(HttpContext context)
    {
        var request = context.Request;
        return new()
        {
            User = context.User.Identity?.IsAuthenticated == true ? context.User : null,
            ForwardedHeaders = [.. _forwarded.Where(request.Headers.ContainsKey).Select(name => KeyValuePair.Create(name, request.Headers[name].ToString()))],
            RemoteAddress = context.Connection.RemoteIpAddress ?? IPAddress.Loopback,
            BaseAddress = BaseAddressOf(request),
        };
    }

    static Uri? BaseAddressOf(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}", UriKind.Absolute, out var address) ? address : null;
}
