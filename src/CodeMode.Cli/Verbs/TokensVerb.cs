using System.CommandLine;
using CodeMode.Cli.Tokens;

namespace CodeMode.Cli.Verbs;

/// <summary>Says what an API costs a model.</summary>
internal sealed class TokensVerb : Verb
{
    private readonly DocumentArgument _document = new();

    private readonly Option<bool> _json = new("--json") { Description = "Answer as JSON." };

    public TokensVerb(Terminal terminal)
        : base("tokens", "Compare what an API costs a model: as a document, as plain MCP tools, in code mode.", terminal)
    {
        Add(_document);
        Add(_json);
    }

    public override IReadOnlyList<string> Example => ["codemode tokens openapi.json"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var report = new TokenReport(await DocumentSource.LoadAsync(arguments.GetRequiredValue(_document), Terminal, cancellationToken));
        if (arguments.GetValue(_json)) Terminal.Output.WriteLine(report.ToJson());
        else report.Print(Terminal.Output);
        return ExitCode.Success;
    }
}
