using CodeMode.Benchmarks.Measuring;
using CodeMode.Engine;

namespace CodeMode.Benchmarks.Suites;

/// <summary>The engine alone, with Node beside it for orientation.</summary>
internal sealed class EngineSuite : ISuite
{
    private static readonly (string Name, string Code)[] s_programs =
    [
        ("loop of 1,000,000", "() => { let s = 0; for (let i = 0; i < 1000000; i++) s = (s + i) | 0; return s; }"),
        ("fib(24)", "() => { function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } return fib(24); }"),
        ("sort 100,000 numbers", "() => { const a = []; let x = 1; for (let i = 0; i < 100000; i++) { x = (x * 16807) % 2147483647; a.push(x); } a.sort((p, q) => p - q); return a[0]; }"),
        ("10,000 awaits", "async () => { let s = 0; for (let i = 0; i < 10000; i++) s += await i; return s; }"),
        ("JSON round trip of 10,000 objects", "() => JSON.parse(JSON.stringify(Array.from({ length: 10000 }, (_, i) => ({ id: i, name: 'n' + i })))).length"),
        ("group 20,000 objects", "() => { const g = {}; for (let i = 0; i < 20000; i++) { (g['k' + (i % 100)] ??= []).push({ i }); } return Object.entries(g).map(([k, v]) => k + v.length).join(); }"),
    ];

    public string Name => "engine";

    public async Task RunAsync(BenchmarkContext context)
    {
        foreach (var (name, code) in s_programs)
        {
            var program = ScriptProgram.Parse(code);
            var rows = await Race.RunAsync(rounds: 7, new Contender("CodeMode", async () => await RunAsync(program)));
            var node = await NodeClock.MeasureAsync(code);
            ReportTable.Print(context.Output, name, null, [.. rows, .. node]);
        }
    }

    private static async ValueTask RunAsync(ScriptProgram program)
    {
        var result = await new ScriptEngine().RunAsync(program, ScriptGlobals.Empty, new ScriptOptions());
        if (result.Error is { } error) throw new InvalidOperationException($"{error.Name}: {error.Message}");
    }
}
