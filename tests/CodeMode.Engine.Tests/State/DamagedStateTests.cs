using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CodeMode.Engine.State;
using Xunit.Abstractions;

namespace CodeMode.Engine.Tests.State;

/// <summary>Bytes that nobody saved: refused, or run within their limits, and never anything else.</summary>
public sealed class DamagedStateTests(ITestOutputHelper output)
{
    private const int Altered = 3_000;
    private const int Resealed = 4_000;
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(20);

    // By fuel, so that a slow machine changes nothing.
    private static readonly ScriptOptions s_options = new()
    {
        RandomSeed = 11,
        Limits = new ScriptLimits { Fuel = 400_000, MemoryBytes = 16 << 20, CpuTime = TimeSpan.FromSeconds(5), WallTime = TimeSpan.FromSeconds(5) },
    };

    [Fact]
    public async Task Altered_bytes_are_refused()
    {
        var random = Seed(out var seed);
        var states = await StatesAsync();
        for (var i = 0; i < Altered; i++)
        {
            var (program, state) = states[random.Next(states.Count)];
            var altered = i % 10 == 0 ? Noise(random) : StateMutator.Alter(state, random);
            if (altered.AsSpan().SequenceEqual(state)) continue;
            var failure = Record.Exception(() => Restore(altered, program));
            Assert.True(failure is ScriptStateException, $"CODEMODE_SEED={seed}, case {i}: {failure}");
        }
    }

    // The seal is made anew, as one does who knows the key: now the reader and the engine stand alone.
    [Fact]
    public async Task Altered_content_under_a_new_seal_is_refused_or_runs_within_its_limits()
    {
        var random = Seed(out var seed);
        var states = await StatesAsync();
        var cases = Enumerable.Range(0, Resealed).Select(_ => states[random.Next(states.Count)]).Select(pick =>
            (pick.Program, State: StateFormat.Seal(StateMutator.Alter(StateFormat.Open(pick.State, pick.Program.Text, []).ToArray(), random), pick.Program.Text, []))).ToList();
        var failures = new ConcurrentBag<string>();
        var (refused, ran, failed) = (0, 0, 0);
        await Parallel.ForEachAsync(cases, async (next, _) =>
        {
            var clock = Stopwatch.StartNew();
            try
            {
                var result = await Task.Run(() => RunAsync(next.State, next.Program));
                Interlocked.Increment(ref result.Error?.Kind == ScriptErrorKind.Internal ? ref failed : ref ran);
            }
            catch (ScriptStateException)
            {
                Interlocked.Increment(ref refused);
            }
            catch (Exception error)
            {
                failures.Add($"{next.Program.Text}\n{error}");
            }

            if (clock.Elapsed > s_hang) failures.Add($"{next.Program.Text}\ntook {clock.Elapsed}");
        });

        output.WriteLine($"{refused} refused, {ran} ran, {failed} failed inside and said only that");
        Assert.True(failures.IsEmpty, $"CODEMODE_SEED={seed}, {failures.Count} failures\n" + string.Join("\n----\n", failures.Take(5)));
        Assert.True(refused > Resealed / 4 && ran > 0, $"{refused} refused, {ran} ran");
    }

    // Each shape says that its prototype is another shape, which begins there: a reader that follows needs a stack for it.
    [Fact]
    public void Nodes_within_nodes_are_refused_and_not_followed()
    {
        var content = new List<byte> { 0, 0, 0, 0 };
        for (var number = 5; number < 200_000; number++)
        {
            for (var rest = number; ; rest >>= 7)
            {
                content.Add((byte)(rest > 0x7f ? rest | 0x80 : rest));
                if (rest <= 0x7f) break;
            }

            content.Add((byte)NodeKind.UniqueShape);
        }

        var program = ScriptProgram.Parse("return 1");
        Assert.Throws<ScriptStateException>(() => Restore(StateFormat.Seal(content.ToArray(), program.Text, []), program));
    }

    private Random Seed(out int seed)
    {
        seed = Environment.GetEnvironmentVariable("CODEMODE_SEED") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : Environment.TickCount;
        output.WriteLine($"CODEMODE_SEED={seed}");
        return new Random(seed);
    }

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static async Task<List<(ScriptProgram Program, byte[] State)>> StatesAsync()
    {
        var states = new List<(ScriptProgram, byte[])>();
        foreach (var title in StatePrograms.Titles)
        {
            var program = ScriptProgram.Parse(StatePrograms.Text(title));
            using var execution = ScriptExecution.Start(program, StateHost.Globals(isDeferred: true), s_options);
            if (await execution.RunAsync() is null) states.Add((program, execution.Save()));
        }

        return states;
    }

    private static async Task<ScriptResult> RunAsync(byte[] state, ScriptProgram program)
    {
        using var execution = Restore(state, program);
        for (var round = 0; ; round++)
        {
            if (await execution.RunAsync() is { } result) return result;
            execution.Save();
            // Who loops through calls for ever is bounded by the host alone.
            if (round == 50) return new ScriptResult { Usage = new ScriptUsage(default, default, 0, 0) };
            foreach (var call in execution.PendingCalls) StateHost.Answer(execution, call);
        }
    }

    private static ScriptExecution Restore(byte[] state, ScriptProgram program) =>
        ScriptExecution.Restore(state, program, StateHost.Globals(isDeferred: true), s_options);
}
