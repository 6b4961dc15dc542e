using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using CodeMode.Benchmarks.Measuring;

namespace CodeMode.Benchmarks.Suites;

/// <summary>The same program under Node, with its compiler and without: no target, a sense of scale.</summary>
internal static class NodeClock
{
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(string code)
    {
        var script = $$"""
            const f = {{code}};
            (async () => {
              const times = [];
              for (let i = 0; i < 9; i++) { const t = process.hrtime.bigint(); await f(); times.push(Number(process.hrtime.bigint() - t) / 1000); }
              console.log(times.slice(2).sort((a, b) => a - b)[3]);
            })();
            """;
        try
        {
            return
            [
                new Measurement("node --jitless", await RunAsync("--jitless", "-e", script), 0),
                new Measurement("node", await RunAsync("-e", script), 0),
            ];
        }
        catch (Win32Exception)
        {
            return [];
        }
    }

    private static async Task<TimeSpan> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return TimeSpan.FromMicroseconds(double.Parse(output, CultureInfo.InvariantCulture));
    }
}
