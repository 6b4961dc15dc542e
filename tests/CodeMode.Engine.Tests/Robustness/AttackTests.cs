namespace CodeMode.Engine.Tests.Robustness;

/// <summary>
/// The attacks of attacks.txt, a name and a program a line: each ends by itself or is stopped, nothing of the engine breaks, and the next
/// program runs. What they take in time and memory, the suite "attacks" of the benchmarks measures, each in a process of its own.
/// </summary>
public sealed class AttackTests
{
    private static readonly Dictionary<string, string> s_attacks = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Robustness", "attacks.txt"))
        .Select(static line => line.Split('\t', 2)).ToDictionary(static parts => parts[0], static parts => parts[1]);

    private static readonly ScriptLimits s_limits = new()
    {
        CpuTime = TimeSpan.FromMilliseconds(200), WallTime = TimeSpan.FromSeconds(2), MemoryBytes = 64 << 20,
    };

    public static TheoryData<string> Names => [.. s_attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_attack_ends_and_the_next_program_runs(string name)
    {
        if (ScriptProgram.TryParse(s_attacks[name], out _, out _))
        {
            var result = await ScriptRunner.RunAsync(s_attacks[name], limits: s_limits);
            Assert.NotEqual(ScriptErrorKind.Internal, result.Error?.Kind);
            Assert.DoesNotContain("System.", $"{result.Error?.Message} {result.Error?.Stack}", StringComparison.Ordinal);
        }

        Assert.Equal("3", await ScriptRunner.EvaluateAsync("return [1, 2].map(x => x).reduce((a, b) => a + b)"));
    }
}
