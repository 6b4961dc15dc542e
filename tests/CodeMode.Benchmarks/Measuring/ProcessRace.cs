using System.Diagnostics;

namespace CodeMode.Benchmarks.Measuring;

/// <summary>Measures whole processes in interleaved rounds: time, processor time, and the most memory they held.</summary>
internal static class ProcessRace
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(5);

    public static async Task<IReadOnlyList<Measurement>> RunAsync(int rounds, params ProcessContender[] contenders)
    {
        var runs = contenders.Select(static _ => new List<Measurement>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++) runs[i].Add(await RunAsync(contenders[i]));
        }
        return [.. runs.Select(static own => own[0] with
        {
            Median = Median(own, static run => run.Median), Cpu = Median(own, static run => run.Cpu), Bytes = Median(own, static run => run.Bytes),
        })];
    }

    private static async Task<Measurement> RunAsync(ProcessContender contender)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(contender.Command, contender.Arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var exited = process.WaitForExitAsync();
        var (peak, cpu) = (0L, TimeSpan.Zero);
        while (await Task.WhenAny(exited, Task.Delay(s_look)) != exited)
        {
            try
            {
                process.Refresh();
                (peak, cpu) = (Math.Max(peak, process.WorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // It ended between the look at it and the look into it.
            }
        }
        var elapsed = Stopwatch.GetElapsedTime(start);
        var texts = await output;
        return process.ExitCode == 0
            ? new Measurement(contender.Name, elapsed, cpu, peak)
            : throw new InvalidOperationException($"{contender.Name} failed: {texts[1]}");
    }

    private static T Median<T>(List<Measurement> runs, Func<Measurement, T> select) => runs.Select(select).Order().ElementAt(runs.Count / 2);
}
