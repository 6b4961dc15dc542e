using System.CommandLine;
using CodeMode.Data;

namespace CodeMode.Cli.Verbs;

/// <summary>Checks a program and runs it against an API.</summary>
internal sealed class RunVerb : Verb
{
    private readonly DocumentArgument _document = new();

    private readonly Argument<string> _script = new("script") { Description = "The program's file, or - for standard input." };

    private readonly Option<bool> _json = new("--json") { Description = "Answer as an agent gets it: calls, logs, result or error." };

    private readonly ApiAddress _api = new();

    public RunVerb(Terminal terminal)
        : base("run", "Check a program and run it against the API, in the sandbox and within the default limits.", terminal)
    {
        Add(_document);
        Add(_script);
        _api.AddTo(this);
        Add(_json);
    }

    public override IReadOnlyList<string> Example =>
    [
        "codemode run openapi.json program.ts",
        "codemode run openapi.json program.ts --base-url https://api.example.com --header \"Authorization: Bearer $TOKEN\"",
    ];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var document = arguments.GetRequiredValue(_document);
        var definition = await DocumentSource.LoadAsync(document, Terminal, cancellationToken);
        using var invoker = _api.Find(arguments, definition, document, ns: null, Terminal)(definition);
        var code = await ScriptFile.ReadAsync(arguments.GetRequiredValue(_script), Terminal, cancellationToken);
        var result = await ExecuteAsync(new CodeModeRunner(definition, invoker), code, cancellationToken);
        if (arguments.GetValue(_json)) Terminal.Output.WriteLine(result.ToJson());
        else Print(result);
        return result.Error is null ? ExitCode.Success : ExitCode.Failure;
    }

    private async Task<ExecutionResult> ExecuteAsync(CodeModeRunner runner, string code, CancellationToken cancellationToken)
    {
        using var progress = Progress.Start(Terminal, "running the program");
        return await runner.ExecuteAsync(code, cancellationToken: cancellationToken);
    }

    /// <summary>The result on standard output; calls, console and error, which tell how it came about, on standard error.</summary>
    private void Print(ExecutionResult result)
    {
        foreach (var call in result.Calls)
        {
            var outcome = call.Status is { } status ? FormattableString.Invariant($"{status}") : call.Error ?? "not answered";
            Terminal.Error.WriteLine(FormattableString.Invariant($"{call.Method} {call.Path} → {outcome} ({call.Duration.TotalMilliseconds:0} ms)"));
        }
        foreach (var log in result.Logs) Terminal.Error.WriteLine(log);
        if (result.Error is { } error) Terminal.Error.WriteLine($"codemode: {error.Name}: {error.Message.ReplaceLineEndings(" ")}");
        else if (result.Result is { } value) Terminal.Output.WriteLine(JsonOutput.WriteValue(json => ScriptDataWriter.Write(json, value)));
    }
}
