using System.CommandLine;

namespace CodeMode.Cli.Verbs;

/// <summary>Serves an API's tools over MCP.</summary>
internal sealed class ServeVerb : Verb
{
    private readonly ServedApis _apis = new();

    private readonly ApiAddress _api = new();

    private readonly ServedTools _tools = new();

    private readonly ServerWatch _watch = new();

    private readonly Option<string?> _http = new("--http")
    {
        Description = "Serve over HTTP at this address (/mcp below it) instead of standard input and output.", HelpName = "url",
    };

    private readonly Option<string[]> _hosts = new("--host")
    {
        Description = "With --http, a host name by which clients may reach the server; *.example.com stands for all below. May be repeated. Left out, localhost and IP addresses.",
        HelpName = "name",
    };

    public ServeVerb(Terminal terminal)
        : base("serve", "Serve the tools search and execute over MCP, for any client.", terminal)
    {
        _apis.AddTo(this);
        _api.AddTo(this);
        Add(_http);
        Add(_hosts);
        _tools.AddTo(this);
        _watch.AddTo(this);
    }

    public override IReadOnlyList<string> Example =>
    [
        "codemode serve https://api.example.com/openapi.json",
        "codemode serve openapi.json --base-url https://api.example.com --http http://127.0.0.1:5080",
        "codemode serve --name github=github.json --base-url github=https://api.github.com --mcp mcp.json",
    ];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var http = arguments.GetValue(_http) is { } address ? new HttpBinding(HttpAddress.ParseLocal(address, "--http"), arguments.GetValue(_hosts) ?? []) : null;
        using var log = _watch.CreateLog(arguments, Terminal);
        await using var audit = _watch.OpenAudit(arguments);
        await using var served = await _apis.LoadAsync(arguments, _api, log, Terminal, cancellationToken);
        var options = new CodeModeOptions { LoggerFactory = log, Audit = audit };
        _tools.Apply(arguments, options);
        var runner = new CodeModeRunner(served.Connectors, options);
        try
        {
            if (http is null) await ServeStandardStreamsAsync(runner, cancellationToken);
            else await HttpHost.RunAsync(runner, http, log, Terminal, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C is how a person ends a server: not a failure.
        }
        return ExitCode.Success;
    }

    private Task ServeStandardStreamsAsync(CodeModeRunner runner, CancellationToken cancellationToken)
    {
        Terminal.Error.WriteLine($"codemode: serving {ServedNames.Of(runner)} on standard input and output");
        return new CodeModeServer(runner).RunStdioAsync(cancellationToken);
    }
}
