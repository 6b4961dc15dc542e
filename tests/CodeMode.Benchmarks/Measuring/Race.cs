using System.Diagnostics;

namespace CodeMode.Benchmarks.Measuring;

/// <summary>
/// Measures contenders in interleaved rounds: whatever else the machine does, it does to all of them.
/// Compare only within one race.
/// </summary>
internal static class Race
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_compile = TimeSpan.FromMilliseconds(300);

    public static Task<IReadOnlyList<Measurement>> RunAsync(int rounds, params Contender[] contenders) => RunAsync(rounds, Median, contenders);

    /// <summary>The least of all rounds, in place of the median: what the work takes when nothing else runs, for comparisons with another process.</summary>
    public static Task<IReadOnlyList<Measurement>> BestAsync(int rounds, params Contender[] contenders) => RunAsync(rounds, static values => values.Min(), contenders);

    private static async Task<IReadOnlyList<Measurement>> RunAsync(int rounds, Func<List<double>, double> sum, Contender[] contenders)
    {
        var times = contenders.Select(_ => new List<double>()).ToList();
        var cpu = contenders.Select(_ => new List<double>()).ToList();
        var bytes = contenders.Select(_ => new List<double>()).ToList();
        foreach (var contender in contenders) await WarmUpAsync(contender);
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                var (time, processor, allocated) = await RunRoundAsync(contenders[i]);
                times[i].Add(time);
                cpu[i].Add(processor);
                bytes[i].Add(allocated);
            }
        }
        return [.. contenders.Select((c, i) => new Measurement(
            c.Name, TimeSpan.FromMicroseconds(sum(times[i])), TimeSpan.FromMicroseconds(sum(cpu[i])), (long)sum(bytes[i])))];
    }

    /// <summary>Until the runtime has compiled it for good: that happens in the background, in steps, after many calls.</summary>
    private static async Task WarmUpAsync(Contender contender)
    {
        for (var step = 0; step < 3; step++)
        {
            var start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start) < s_warmUp) await contender.Run();
            await Task.Delay(s_compile);
        }
    }

    private static async Task<(double Microseconds, double Cpu, double Bytes)> RunRoundAsync(Contender contender)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < contender.PerRound; i++) await contender.Run();
        var elapsed = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return (elapsed.TotalMicroseconds / contender.PerRound, processor.TotalMicroseconds / contender.PerRound, (double)allocated / contender.PerRound);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values.Count % 2 == 1 ? values[values.Count / 2] : (values[values.Count / 2 - 1] + values[values.Count / 2]) / 2;
    }
}
