using System.CommandLine;

namespace CodeMode.Cli.Verbs;

/// <summary>Serves an API's tools over MCP.</summary>
internal sealed class ServeVerb : Verb
{
    private readonly DocumentArgument _document = new();

    private readonly ApiAddress _api = new();

    private readonly Option<string?> _http = new("--http")
    {
        Description = "Serve over HTTP at this address (/mcp below it) instead of standard input and output.", HelpName = "url",
    };

    public ServeVerb(Terminal terminal)
        : base("serve", "Serve the tools search and execute over MCP, for any client.", terminal)
    {
        Add(_document);
        _api.AddTo(this);
        Add(_http);
    }

    public override IReadOnlyList<string> Example =>
    [
        "codemode serve openapi.json --base-url https://api.example.com",
        "codemode serve openapi.json --base-url https://api.example.com --http http://127.0.0.1:5080",
    ];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var invoker = _api.CreateInvoker(arguments);
        var http = arguments.GetValue(_http) is { } address ? HttpAddress.ParseLocal(address, "--http") : null;
        var definition = await DocumentSource.LoadAsync(arguments.GetRequiredValue(_document), Terminal, cancellationToken);
        try
        {
            if (http is null) await ServeStandardStreamsAsync(definition, invoker, cancellationToken);
            else await HttpHost.RunAsync(definition, invoker, http, Terminal, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C is how a person ends a server: not a failure.
        }
        return ExitCode.Success;
    }

    private Task ServeStandardStreamsAsync(ApiDefinition definition, HttpOperationInvoker invoker, CancellationToken cancellationToken)
    {
        Terminal.Error.WriteLine($"codemode: serving '{definition.Name}' ({definition.Model.Operations.Count} operations) on standard input and output");
        return new CodeModeServer(new CodeModeRunner(definition, invoker)).RunStdioAsync(cancellationToken);
    }
}
