using System.CommandLine;
using CodeMode.Cli.Batch;
using CodeMode.Engine;

namespace CodeMode.Cli.Verbs;

/// <summary>Runs programs on the engine alone.</summary>
internal sealed class EvalVerb : Verb
{
    private readonly Argument<string?> _script = new("script")
    {
        Description = "The program's file, or - for standard input.", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Answer as one JSON object: ok, result, error, logs, cpuMs, fuel, peakBytes." };

    private readonly Option<bool> _batch = new("--batch")
    {
        Description = "Read { id, code, limits?: { cpuMs, wallMs, memoryBytes } } a line on standard input and answer each with a line.",
    };

    private readonly Option<bool> _disassemble = new("--disassemble") { Description = "Print the program's bytecode instead of running it." };

    public EvalVerb(Terminal terminal)
        : base("eval", "Run a program on the engine alone, without an API: the language, the limits, the console.", terminal)
    {
        Add(_script);
        Add(_json);
        Add(_batch);
        Add(_disassemble);
    }

    public override IReadOnlyList<string> Example =>
    [
        "codemode eval program.js",
        "codemode eval program.js --disassemble",
        """echo '{"id":1,"code":"async () => 1 + 1","limits":{"cpuMs":500}}' | codemode eval --batch""",
    ];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var script = arguments.GetValue(_script);
        if (arguments.GetValue(_batch))
        {
            BatchUsage.RequireNoScript(script, this);
            await new BatchLoop(Terminal, new EvalAnswerer()).RunAsync(cancellationToken);
            return ExitCode.Success;
        }

        var code = await ScriptFile.ReadAsync(BatchUsage.RequireScript(script, this), Terminal, cancellationToken);
        if (arguments.GetValue(_disassemble)) return Disassemble(code);
        var evaluation = await Evaluation.RunAsync(code, new ScriptLimits(), cancellationToken);
        if (arguments.GetValue(_json)) Terminal.Output.WriteLine(JsonOutput.WriteObject(evaluation.Write));
        else evaluation.Print(Terminal);
        return evaluation.ErrorName is null ? ExitCode.Success : ExitCode.Failure;
    }

    private int Disassemble(string code)
    {
        try
        {
            Terminal.Output.Write(ScriptEngine.Disassemble(ScriptProgram.Parse(code)));
            return ExitCode.Success;
        }
        catch (ScriptSyntaxException error)
        {
            throw new CommandFailedException($"SyntaxError: {error.Message}", ExitCode.Failure);
        }
    }
}
