using System.CommandLine;

namespace CodeMode.Cli;

/// <summary>Where the API is and what is sent along: the options that <c>run</c> and <c>serve</c> share.</summary>
internal sealed class ApiAddress
{
    private readonly Option<string> _baseUrl = new("--base-url") { Description = "The API's address, http(s).", Required = true, HelpName = "url" };

    private readonly Option<string[]> _headers = new("--header")
    {
        Description = "A header of every call, credentials for instance: \"Authorization: Bearer …\". Programs never see it. May be repeated.",
        HelpName = "name: value",
    };

    public void AddTo(Command verb)
    {
        verb.Add(_baseUrl);
        verb.Add(_headers);
    }

    /// <summary>The invoker that reaches the API. No redirects and no cookies: what the API answers is what the program sees.</summary>
    public HttpOperationInvoker CreateInvoker(ParseResult arguments)
    {
        var address = HttpAddress.Parse(arguments.GetRequiredValue(_baseUrl), "--base-url");
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
