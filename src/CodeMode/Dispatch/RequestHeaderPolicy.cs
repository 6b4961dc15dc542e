using CodeMode.Dispatch.Binding;
using CodeMode.Model;

namespace CodeMode.Dispatch;

/// <summary>Which request headers a program may set: never those that carry credentials, identity or routing.</summary>
internal sealed class RequestHeaderPolicy
{
    private static readonly HashSet<string> s_blocked = new(StringComparer.OrdinalIgnoreCase)
    {
        "authorization", "cookie", "cookie2", "host", "origin", "referer", "x-real-ip", "x-client-ip", "cf-connecting-ip", "true-client-ip",
        "transfer-encoding", "connection", "keep-alive", "upgrade", "te", "trailer", "expect", "forwarded", "content-length",
        "x-http-method-override", "x-http-method", "x-method-override", "x-original-url", "x-rewrite-url",
    };

    private static readonly string[] s_blockedPrefixes = ["x-forwarded-", "proxy-", "sec-"];

    private readonly HashSet<string>? _allowed;
    private readonly HashSet<string> _credentials;

    public RequestHeaderPolicy(ConnectorOptions options, ApiModel model)
    {
        _allowed = options.AllowedRequestHeaders is { } allowed ? new HashSet<string>(allowed, StringComparer.OrdinalIgnoreCase) : null;
        _credentials = Credentials(model, "header");
        ReservedQuery = Credentials(model, "query");
        ReservedCookies = Credentials(model, "cookie");
    }

    /// <summary>Query parameters that carry credentials.</summary>
    public HashSet<string> ReservedQuery { get; }

    /// <summary>Cookies that carry credentials.</summary>
    public HashSet<string> ReservedCookies { get; }

    /// <summary>Refuses a header that a program must not set; the message names it.</summary>
    /// <param name="name">The header.</param>
    /// <param name="declared">Whether the document declares it as a parameter of the operation: then no allow list closes it.</param>
    public void Check(string name, bool declared)
    {
        if (!HeaderText.IsToken(name)) throw CallRefusedException.Because($"'{name}' is no header name.");
        if (IsBlocked(name))
        {
            throw new CallRefusedException(CallRefusedException.Policy, $"The request header '{name}' cannot be set by a program: the host sets credentials, identity and routing. Leave it out.");
        }
        if (!declared && _allowed is not null && !_allowed.Contains(name) && !name.Equals("content-type", StringComparison.OrdinalIgnoreCase))
        {
            var allowed = _allowed.Count == 0 ? "none" : string.Join(", ", _allowed.Order(StringComparer.Ordinal));
            throw new CallRefusedException(CallRefusedException.Policy, $"The request header '{name}' is not on the list of headers that programs may set ({allowed}). Leave it out.");
        }
    }

    /// <summary>Whether no program may ever set the header.</summary>
    public bool IsBlocked(string name) =>
        s_blocked.Contains(name) || _credentials.Contains(name)
        || s_blockedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the host gives the parameter, so that a program may leave it out also where the document requires it.</summary>
    public bool IsHosts(ApiParameter parameter) => parameter.Location switch
    {
        ParameterLocation.Header => IsBlocked(parameter.Name),
        ParameterLocation.Query => ReservedQuery.Contains(parameter.Name),
        ParameterLocation.Cookie => true,
        _ => false,
    };

    private static HashSet<string> Credentials(ApiModel model, string place) => new(
        model.SecuritySchemes.Where(s => s.In == place && s.ParameterName is not null).Select(static s => s.ParameterName!),
        StringComparer.OrdinalIgnoreCase);
}
