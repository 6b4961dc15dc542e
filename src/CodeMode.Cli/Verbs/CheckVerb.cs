using System.CommandLine;
using CodeMode.Cli.Batch;

namespace CodeMode.Cli.Verbs;

/// <summary>Checks programs against a document without running them.</summary>
internal sealed class CheckVerb : Verb
{
    private readonly DocumentArgument _document = new();

    private readonly Argument<string?> _script = new("script")
    {
        Description = "The program's file, or - for standard input.", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Answer as one JSON object: verdict, diagnostics, effects, effectsComplete." };

    private readonly Option<bool> _batch = new("--batch")
    {
        Description = "Read { id, code } a line on standard input and answer each with a line.",
    };

    public CheckVerb(Terminal terminal)
        : base("check", "Check a program against an API's types without running it. Exit code 1 when it is blocked.", terminal)
    {
        Add(_document);
        Add(_script);
        Add(_json);
        Add(_batch);
    }

    public override IReadOnlyList<string> Example =>
    [
        "codemode check openapi.json program.ts",
        """echo '{"id":1,"code":"async () => api.pets.listPet()"}' | codemode check openapi.json --batch""",
    ];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var script = arguments.GetValue(_script);
        if (arguments.GetValue(_batch)) BatchUsage.RequireNoScript(script, this);
        else BatchUsage.RequireScript(script, this);

        var definition = await DocumentSource.LoadAsync(arguments.GetRequiredValue(_document), Terminal, cancellationToken);
        var runner = new CodeModeRunner(definition, new OfflineInvoker());
        if (script is null)
        {
            await new BatchLoop(Terminal, new CheckAnswerer(runner)).RunAsync(cancellationToken);
            return ExitCode.Success;
        }

        var report = new CheckReport(runner.Check(await ScriptFile.ReadAsync(script, Terminal, cancellationToken)));
        if (arguments.GetValue(_json)) Terminal.Output.WriteLine(JsonOutput.WriteObject(report.Write));
        else report.Print(Terminal.Output, script);
        return report.IsBlocked ? ExitCode.Failure : ExitCode.Success;
    }
}
