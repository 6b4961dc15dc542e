using System.Diagnostics;

namespace CodeMode.Benchmarks.Measuring;

/// <summary>
/// Measures contenders in interleaved rounds: whatever else the machine does, it does to all of them.
/// Compare only within one race.
/// </summary>
internal static class Race
{
    public static async Task<IReadOnlyList<Measurement>> RunAsync(int rounds, params Contender[] contenders)
    {
        var times = contenders.Select(_ => new List<double>()).ToList();
        var bytes = contenders.Select(_ => new List<double>()).ToList();
        // The first fifth warms up and does not count.
        var warmUp = Math.Max(1, rounds / 5);
        for (var round = -warmUp; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                var (time, allocated) = await RunRoundAsync(contenders[i]);
                if (round < 0) continue;
                times[i].Add(time);
                bytes[i].Add(allocated);
            }
        }
        return [.. contenders.Select((c, i) => new Measurement(c.Name, TimeSpan.FromMicroseconds(Median(times[i])), (long)Median(bytes[i])))];
    }

    private static async Task<(double Microseconds, double Bytes)> RunRoundAsync(Contender contender)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < contender.PerRound; i++) await contender.Run();
        var elapsed = Stopwatch.GetElapsedTime(start);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return (elapsed.TotalMicroseconds / contender.PerRound, (double)allocated / contender.PerRound);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values.Count % 2 == 1 ? values[values.Count / 2] : (values[values.Count / 2 - 1] + values[values.Count / 2]) / 2;
    }
}
