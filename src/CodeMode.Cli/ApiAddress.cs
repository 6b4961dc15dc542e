using System.CommandLine;

namespace CodeMode.Cli;

/// <summary>Where the API is and what is sent along: the options that <c>run</c> and <c>serve</c> share.</summary>
internal sealed class ApiAddress
{
    private const string BaseUrl = "--base-url";

    private readonly Option<string[]> _baseUrls = new(BaseUrl)
    {
        Description = "The API's address, http(s); namespace=url for one of several.", HelpName = "url",
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

    private string FindBaseUrl(ParseResult arguments, string? ns)
    {
        var values = arguments.GetValue(_baseUrls) ?? [];
        var found = ns is null ? values.LastOrDefault() : values.LastOrDefault(v => v.StartsWith(ns + "=", StringComparison.Ordinal))?[(ns.Length + 1)..];
        return found ?? throw new CommandFailedException(ns is null ? $"Option '{BaseUrl}' is required" : $"the address of '{ns}' is missing; write {BaseUrl} {ns}=https://…", ExitCode.Usage);
    }

    /// <summary>The invoker that reaches the API. No redirects and no cookies: what the API answers is what the program sees.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="ns">The API's namespace where there are several; <see langword="null"/> for the only one.</param>
    public HttpOperationInvoker CreateInvoker(ParseResult arguments, string? ns = null)
    {
        var address = HttpAddress.Parse(FindBaseUrl(arguments, ns), BaseUrl);
#pragma warning disable CA2000 // The client lives as long as the process: the verb is the process.
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
#pragma warning restore CA2000
        foreach (var header in arguments.GetValue(_headers) ?? [])
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || !client.DefaultRequestHeaders.TryAddWithoutValidation(header[..colon].Trim(), header[(colon + 1)..].Trim()))
            {
                throw new CommandFailedException($"--header '{header[..Math.Max(colon, 0)]}' is no header; write --header \"Name: value\"", ExitCode.Usage);
            }
        }
        return new HttpOperationInvoker(client, address);
    }
}
