using CodeMode.Benchmarks.Measuring;
using CodeMode.Engine;

namespace CodeMode.Benchmarks.Suites;

/// <summary>What a process of its own costs a program, against the same engine in this process.</summary>
internal sealed class WorkerSuite : ISuite
{
    private static readonly ScriptGlobals s_globals = new ScriptGlobals()
        .Add("call", ScriptFunction.CreateAsync("call", static call => new(new ScriptObject().Add("id", call.Arguments[0]).Add("name", ScriptData.From("n")))));

    private static readonly (string Name, string Code)[] s_programs =
    [
        ("nothing", "return 1"),
        ("one call", "return (await call(1)).name"),
        ("ten calls, one after the other", "let s = 0; for (let i = 0; i < 10; i++) s += (await call(i)).id; return s"),
        ("ten calls at once", "return (await Promise.all(Array.from({ length: 10 }, (_, i) => call(i)))).length"),
    ];

    public string Name => "worker";

    public async Task RunAsync(BenchmarkContext context)
    {
        var options = new WorkerOptions { Command = "dotnet" };
        options.Arguments.Insert(0, Path.Combine(AppContext.BaseDirectory, "CodeMode.Cli.dll"));
        await using var worker = new WorkerEngine(options);
        foreach (var (name, code) in s_programs)
        {
            var program = ScriptProgram.Parse(code);
            var rows = await Race.RunAsync(rounds: 15, Run("in process", new ScriptEngine(), program), Run("in a worker", worker, program));
            ReportTable.Print(context.Output, $"worker: {name}", "less than 1 ms more than in process", rows);
        }
    }

    private static Contender Run(string name, IScriptEngine engine, ScriptProgram program) => new(name, async () =>
    {
        var result = await engine.RunAsync(program, s_globals, new ScriptOptions());
        if (result.Error is { } error) throw new InvalidOperationException($"{error.Name}: {error.Message}");
    }, PerRound: 50);
}
