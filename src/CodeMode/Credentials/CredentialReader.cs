using System.Text;
using CodeMode.Model;

namespace CodeMode.Credentials;

/// <summary>Variables → what is sent for each scheme of a document.</summary>
internal sealed class CredentialReader(Func<string, string?> variables, IReadOnlyList<KeyValuePair<string, string>> headers, string prefix, TimeProvider time)
{
    private readonly SecretRedactor _redactor = new();
    private readonly Dictionary<string, SchemeCredential> _credentials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _missing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A variable holds what cannot be sent.</exception>
    public CredentialStore Read(ApiModel model)
    {
        foreach (var scheme in model.SecuritySchemes) Read(scheme);
        foreach (var (name, value) in headers) HostHeader.AddSecrets(name, value, _redactor);
        return new CredentialStore(_credentials, _given, _missing, headers, _redactor);
    }

    private void Read(ApiSecurityScheme scheme)
    {
        var variable = VariableOf(scheme.Name);
        var place = PlaceOf(scheme);
        // A client certificate is the connection's: there is nothing to write into a request.
        if (scheme.Type == "mutualTLS" || place?.Header is { } header && headers.Any(h => h.Key.Equals(header, StringComparison.OrdinalIgnoreCase))) _given.Add(scheme.Name);
        else if (place is null) _missing[scheme.Name] = $"(nothing can be sent for the security scheme '{scheme.Name}' of type '{scheme.Type}')";
        else if (Get(variable) is { } value) _credentials[scheme.Name] = new FixedCredential(place, Format(scheme, place, variable, value));
        else if (scheme.TokenUrl is { } url) ReadClient(scheme.Name, variable, url);
        else _missing[scheme.Name] = variable;
    }

    private void ReadClient(string scheme, string variable, string tokenUrl)
    {
        if (Get(variable + "_CLIENT_ID") is not { } id || Get(variable + "_CLIENT_SECRET") is not { } secret)
        {
            _missing[scheme] = $"{variable}, or {variable}_CLIENT_ID with {variable}_CLIENT_SECRET";
            return;
        }
        _redactor.Add(variable + "_CLIENT_SECRET", secret);
        _redactor.Add(variable + "_CLIENT_SECRET", $"{id}:{secret}");
        _credentials[scheme] = new ClientCredential(new ClientIdentity(variable, tokenUrl, id, secret), _redactor, time);
    }

    /// <summary>The value as it is sent. Whatever of it is secret is known to the redactor from here on.</summary>
    private string Format(ApiSecurityScheme scheme, CredentialPlace place, string variable, string value)
    {
        if (scheme is { Type: "http", Scheme: { } basic } && basic.Equals("basic", StringComparison.OrdinalIgnoreCase)) return FormatBasic(variable, value);
        if (place.Location == ParameterLocation.Cookie ? !HeaderValue.CookieCanHold(value) : place.Location == ParameterLocation.Header && !HeaderValue.CanHold(value))
            throw new ArgumentException($"The variable {variable} holds a character that no {(place.Location == ParameterLocation.Cookie ? "cookie" : "header")} can hold.");
        var prefix = scheme.Type switch
        {
            "apiKey" => "",
            "http" when scheme.Scheme is { Length: > 0 } name && !name.Equals("bearer", StringComparison.OrdinalIgnoreCase) => name + " ",
            _ => "Bearer ",
        };
        // People copy whole headers.
        if (prefix.Length > 0 && value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) value = value[prefix.Length..].Trim();
        _redactor.Add(variable, value);
        return prefix + value;
    }

    /// <summary>https://www.rfc-editor.org/rfc/rfc7617#section-2</summary>
    private string FormatBasic(string variable, string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || value.Any(char.IsControl)) throw new ArgumentException($"The variable {variable} must hold user:password.");
        _redactor.Add(variable, value);
        _redactor.Add(variable, value[(colon + 1)..]);
        return "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
    }

    private string? Get(string variable) => variables(variable)?.Trim() is { Length: > 0 } value ? value : null;

    private static CredentialPlace? PlaceOf(ApiSecurityScheme scheme) => scheme switch
    {
        { Type: "http" or "oauth2" or "openIdConnect" } => CredentialPlace.Authorization,
        { Type: "apiKey", ParameterName: { Length: > 0 } name, In: "header" } when Dispatch.Binding.HeaderText.IsToken(name) => new(ParameterLocation.Header, name),
        { Type: "apiKey", ParameterName: { Length: > 0 } name, In: "cookie" } when Dispatch.Binding.HeaderText.IsToken(name) => new(ParameterLocation.Cookie, name),
        { Type: "apiKey", ParameterName: { Length: > 0 } name, In: "query" } => new(ParameterLocation.Query, name),
        _ => null,
    };

    private string VariableOf(string scheme) =>
        prefix + string.Concat(scheme.Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));
}
