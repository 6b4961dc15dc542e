using System.CommandLine;
using CodeMode.Dispatch.Binding;

namespace CodeMode.Cli;

/// <summary>Where the API is and what is sent along: the options that <c>run</c> and <c>serve</c> share.</summary>
internal sealed class ApiAddress
{
    private const string BaseUrl = "--base-url";

    private readonly Option<string[]> _baseUrls = new(BaseUrl)
    {
        Description = "The API's address, http(s); namespace=url for one of several. Left out, the document's first server.", HelpName = "url",
    };

    private readonly Option<string[]> _headers = new("--header")
    {
        Description = "A header of every call, credentials for instance: \"Authorization: Bearer …\". Programs never see it. May be repeated.",
        HelpName = "name: value",
    };

    public void AddTo(Command verb)
    {
        verb.Add(_baseUrls);
        verb.Add(_headers);
    }

    /// <summary>Refuses addresses of namespaces that are not there: a misspelt one would be missed only later.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="namespaces">The namespaces, or <see langword="null"/> for a single API.</param>
    public void CheckNames(ParseResult arguments, IReadOnlyList<string>? namespaces)
    {
        if (namespaces is null) return;
        foreach (var value in arguments.GetValue(_baseUrls) ?? [])
        {
            var name = value.Split('=')[0];
            if (!value.Contains('=', StringComparison.Ordinal) || value.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                throw new CommandFailedException($"{BaseUrl} '{value}' does not say which API it is of; write {BaseUrl} {(namespaces.Count > 0 ? namespaces[0] : "name")}={value}", ExitCode.Usage);
            if (!namespaces.Contains(name)) throw new CommandFailedException($"{BaseUrl} names the API '{name}', which is not served.{DidYouMean.Say(name, namespaces)}", ExitCode.Usage);
        }
    }

    /// <summary>
    /// Makes invokers that reach the API with the credentials that its document asks for. No redirects and no cookies: what the API
    /// answers is what the program sees. The address is found once: a later version of the document does not send credentials elsewhere.
    /// </summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="definition">The API.</param>
    /// <param name="document">Where its document was found.</param>
    /// <param name="ns">The API's namespace where there are several; <see langword="null"/> for the only one.</param>
    /// <param name="terminal">Says where calls go, and which credentials are missing.</param>
    public Func<ApiDefinition, HttpOperationInvoker> Find(ParseResult arguments, ApiDefinition definition, string document, string? ns, Terminal terminal)
    {
        var address = FindAddress(arguments, definition, document, ns, terminal);
        var headers = ReadHeaders(arguments);
        var tokenUrls = TokenUrls(definition);
        return version =>
        {
            if (TokenUrls(version).Except(tokenUrls).FirstOrDefault() is { } other)
                throw new CommandFailedException($"{Prefix(ns)}the document has a new token URL, {other}; start the server anew to send a client's secret there");
            var credentials = ReadCredentials(version, headers, ns, terminal);
            if (credentials.MissingVariables is { Count: > 0 } missing)
                terminal.Error.WriteLine($"codemode: {Prefix(ns)}credentials that are not set: {string.Join("; ", missing)}");
            return new HttpOperationInvoker(address) { Credentials = credentials };
        };
    }

    private static List<string> TokenUrls(ApiDefinition definition) => [.. definition.Model.SecuritySchemes.Select(static s => s.TokenUrl).OfType<string>()];

    private Uri FindAddress(ParseResult arguments, ApiDefinition definition, string document, string? ns, Terminal terminal)
    {
        var values = arguments.GetValue(_baseUrls) ?? [];
        var given = ns is null ? values.LastOrDefault() : values.LastOrDefault(v => v.StartsWith(ns + "=", StringComparison.Ordinal))?[(ns.Length + 1)..];
        if (given is not null) return HttpAddress.Parse(given, BaseUrl);
        var found = ServerUrl.Find(definition, document) ?? throw new CommandFailedException(
            $"the document of '{ns ?? definition.Name}' names no server with a whole address; write {BaseUrl} {(ns is null ? "" : ns + "=")}https://…", ExitCode.Usage);
        terminal.Error.WriteLine($"codemode: {Prefix(ns)}calls go to {found}, the document's first server");
        return found;
    }

    private static ApiCredentials ReadCredentials(ApiDefinition definition, List<KeyValuePair<string, string>> headers, string? ns, Terminal terminal)
    {
        try
        {
            // Schemes of several documents often have one name: their secrets must not go to each other's API.
            return ApiCredentials.FromEnvironment(definition, terminal.Variables, headers, ns is null ? "AUTH_" : $"AUTH_{ns.ToUpperInvariant()}_");
        }
        catch (ArgumentException problem)
        {
            throw new CommandFailedException(problem.Message, ExitCode.Usage);
        }
    }

    private List<KeyValuePair<string, string>> ReadHeaders(ParseResult arguments)
    {
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var header in arguments.GetValue(_headers) ?? [])
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            var name = header[..Math.Max(colon, 0)].Trim();
            if (!HeaderText.IsToken(name) || header.Any(char.IsControl)) throw new CommandFailedException($"--header '{name}' is no header; write --header \"Name: value\"", ExitCode.Usage);
            headers.Add(new(name, header[(colon + 1)..].Trim()));
        }
        return headers;
    }

    private static string Prefix(string? ns) => ns is null ? "" : ns + ": ";
}
