using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace CodeMode.Engine.Tests.Robustness;

/// <summary>Ten thousand programs that nobody wrote: none crashes, hangs, or shows anything of the host.</summary>
public sealed partial class RandomProgramTests(ITestOutputHelper output)
{
    private const int Count = 10_000;
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(20);

    // By fuel, so that a slow machine changes nothing.
    private static readonly ScriptLimits s_limits = new()
    {
        Fuel = 400_000, MemoryBytes = 16 << 20, CpuTime = TimeSpan.FromSeconds(5), WallTime = TimeSpan.FromSeconds(5),
    };

    [Fact]
    public async Task Random_and_mutated_programs_never_crash_hang_or_leak()
    {
        var seed = Environment.GetEnvironmentVariable("CODEMODE_SEED") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : Environment.TickCount;
        output.WriteLine($"CODEMODE_SEED={seed}");
        var random = new Random(seed);
        var generator = new ProgramGenerator(random);
        var mutator = new ProgramMutator(random, [.. Enumerable.Range(0, 300).Select(_ => generator.Next()), .. Written()]);
        var programs = Enumerable.Range(0, Count).Select(i => i % 2 == 0 ? generator.Next() : mutator.Next()).ToList();
        var failures = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(programs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (program, _) =>
        {
            if (await RunAsync(program) is { } failure) failures.Add($"{failure}\n{program}");
        });

        Assert.True(failures.IsEmpty, $"CODEMODE_SEED={seed}, {failures.Count} failures\n" + string.Join("\n----\n", failures.Take(20)));
    }

    private static async Task<string?> RunAsync(string text)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            if (!ScriptProgram.TryParse(text, out var program, out var problem)) return Leak(problem.Message);
            var result = await Task.Run(async () => await new ScriptEngine().RunAsync(program, ScriptGlobals.Empty, new ScriptOptions { Limits = s_limits }));
            if (clock.Elapsed > s_hang) return $"took {clock.Elapsed}";
            if (result.Error is { Kind: ScriptErrorKind.Internal }) return "the engine failed";
            return Leak($"{result.Error?.Name} {result.Error?.Message} {result.Error?.Stack} {string.Join(' ', result.Logs)}");
        }
        catch (Exception error)
        {
            return error.ToString();
        }
    }

    private static string? Leak(string text) => Host().Match(text) is { Success: true } match ? $"shows {match.Value}" : null;

    private static IEnumerable<string> Written() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Builtins", "Programs"), "*.txt").SelectMany(File.ReadLines).Where(static line => line.Length > 0);

    [GeneratedRegex(@"System\.|CodeMode\.|Microsoft\.|\w+Exception\b|\.cs\b|/src/|/home/|Unable to cast|Object reference|\w+`\d")]
    private static partial Regex Host();
}
