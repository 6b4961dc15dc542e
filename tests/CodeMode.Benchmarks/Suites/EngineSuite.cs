using System.Globalization;
using CodeMode.Benchmarks.Measuring;
using CodeMode.Engine;

namespace CodeMode.Benchmarks.Suites;

/// <summary>The programs of engine-programs.js on the engine and on Node, with its compiler and without: the least time of many rounds each.</summary>
internal sealed class EngineSuite : ISuite
{
    private static readonly ScriptOptions s_options = new() { Limits = new ScriptLimits { MemoryBytes = 256 << 20 } };

    public string Name => "engine";

    public async Task RunAsync(BenchmarkContext context)
    {
        var output = context.Output;
        output.WriteLine("### The engine against Node\n\nTarget: at most the time of `node --jitless` for half of the programs, never more than four times as long.\n");
        output.WriteLine("| | CodeMode | node --jitless | node | against --jitless | against node |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        var ratios = new List<double>();
        foreach (var (name, code) in ReadPrograms())
        {
            var program = ScriptProgram.Parse(code);
            var own = (await Race.BestAsync(rounds: 25, new Contender("CodeMode", async () => await RunAsync(program))))[0];
            if (await NodeClock.MeasureAsync(code) is not [var jitless, var node])
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {own.Median.TotalMilliseconds:0.00} ms | | | | |"));
                continue;
            }

            ratios.Add(own.Median / jitless.Median);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {own.Median.TotalMilliseconds:0.00} ms | {jitless.Median.TotalMilliseconds:0.00} ms | {node.Median.TotalMilliseconds:0.00} ms | {ratios[^1]:0.00} | {own.Median / node.Median:0.0} |"));
        }

        if (ratios.Count == 0) return;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"\n{ratios.Count(static r => r <= 1)} of {ratios.Count} at least as fast as `node --jitless`; the slowest takes {ratios.Max():0.00} times as long.\n"));
    }

    // A line with a name, a line with a program.
    private static IEnumerable<(string Name, string Code)> ReadPrograms()
    {
        using var stream = typeof(EngineSuite).Assembly.GetManifestResourceStream("engine-programs.js")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } name && reader.ReadLine() is { } code) yield return (name[3..], code);
    }

    private static async ValueTask RunAsync(ScriptProgram program)
    {
        var result = await new ScriptEngine().RunAsync(program, ScriptGlobals.Empty, s_options);
        if (result.Error is { } error) throw new InvalidOperationException($"{error.Name}: {error.Message}");
    }
}
