using CodeMode.Dispatch;
using CodeMode.Model;

namespace CodeMode.Credentials;

/// <summary>What one request is sent with.</summary>
internal sealed class CredentialGrant(IReadOnlyList<KeyValuePair<string, string>> headers, IReadOnlyList<GrantedValue> values)
{
    /// <summary>The request with its credentials. They win over whatever stands in their place.</summary>
    public OperationRequest Apply(OperationRequest request)
    {
        var sent = new List<KeyValuePair<string, string>>(request.Headers);
        var target = request.PathAndQuery;
        foreach (var (name, value) in headers) Set(sent, name, value);
        foreach (var (credential, value) in values)
        {
            switch (credential.Place)
            {
                case { Location: ParameterLocation.Query, Name: var name }:
                    target += (target.Contains('?', StringComparison.Ordinal) ? "&" : "?") + PercentEncoding.Encode(name) + "=" + PercentEncoding.Encode(value);
                    break;
                case { Location: ParameterLocation.Cookie, Name: var name }:
                    var cookies = sent.Find(static h => IsNamed(h, "Cookie")).Value;
                    Set(sent, "Cookie", (cookies is null ? "" : cookies + "; ") + name + "=" + value);
                    break;
                case { Name: var name }:
                    Set(sent, name, value);
                    break;
            }
        }
        return request with { Headers = sent, PathAndQuery = target };
    }

    /// <summary>After a 401: whether another try can carry something else.</summary>
    public bool Forget()
    {
        var renewable = false;
        foreach (var (credential, value) in values) renewable |= credential.Forget(value);
        return renewable;
    }

    private static void Set(List<KeyValuePair<string, string>> headers, string name, string value)
    {
        headers.RemoveAll(h => IsNamed(h, name));
        headers.Add(new(name, value));
    }

    private static bool IsNamed(KeyValuePair<string, string> header, string name) => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
