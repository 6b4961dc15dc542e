using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CodeMode.AspNetCore.Server;

/// <summary>
/// Refuses requests of web pages that reached this server through a name of their own (DNS rebinding).
/// See https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning.
/// </summary>
sealed class RebindingGuard(IOptions<CodeModeHttpOptions> options, IConfiguration configuration)
{
    readonly string[] _hosts = [.. options.Value.AllowedHosts, .. HostsOfTheApp(configuration)];
    readonly HashSet<string> _origins = new(options.Value.AllowedOrigins.Select(origin => origin.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the request is refused, or <see langword="null"/>.</summary>
    public string? Refusal(HttpRequest request)
    {
        var host = request.Host;
        if (!IsTrusted(host.Host))
            return $"Host '{host.Host}' is not allowed. Add it to CodeModeHttpOptions.AllowedHosts or to the app's AllowedHosts setting.";
        if (request.Headers.Origin.Count == 0) return null;
        var origin = request.Headers.Origin.ToString();
        return _origins.Contains(origin) || IsOwnOrLocal(origin, request)
            ? null
            : $"Origin '{origin}' is not allowed. Add it to CodeModeHttpOptions.AllowedOrigins.";
    }

    // An address cannot be rebound, only a name can.
    bool IsTrusted(string host) => IsLocalName(host) || IPAddress.TryParse(host.Trim('[', ']'), out _) || _hosts.Any(allowed => Matches(allowed, host));

    static bool IsOwnOrLocal(string origin, HttpRequest request)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var page) || page.Scheme is not ("http" or "https")) return false;
        var own = page.Scheme == request.Scheme && string.Equals(page.Authority, Authority(request), StringComparison.OrdinalIgnoreCase);
        return own || page.IsLoopback || IsLocalName(page.Host);
    }

    static string Authority(HttpRequest request) => new UriBuilder(request.Scheme, request.Host.Host, request.Host.Port ?? -1).Uri.Authority;

    static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    static bool Matches(string allowed, string host) => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed.Substring(1), StringComparison.OrdinalIgnoreCase)
        : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);

    static IEnumerable<string> HostsOfTheApp(IConfiguration configuration) =>
        (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(host => host != "*");
}
