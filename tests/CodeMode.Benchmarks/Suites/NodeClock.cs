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
              const wall = [], cpu = [];
              for (let i = 0, start = Date.now(); i < 9 || Date.now() - start < 1500; i++) {
                const t = process.hrtime.bigint(), c = process.cpuUsage();
                await f();
                wall.push(Number(process.hrtime.bigint() - t) / 1000);
                const used = process.cpuUsage(c);
                cpu.push(used.user + used.system);
              }
              console.log(Math.min(...wall) + ' ' + Math.min(...cpu));
            })();
            """;
        try
        {
            return
            [
                await RunAsync("node --jitless", "--jitless", "-e", script),
                await RunAsync("node", "-e", script),
            ];
        }
        catch (Win32Exception)
        {
            return [];
        }
    }

    private static async Task<Measurement> RunAsync(string name, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var times = output.Split(' ').Select(static t => TimeSpan.FromMicroseconds(double.Parse(t, CultureInfo.InvariantCulture))).ToArray();
        return new Measurement(name, times[0], times[1], 0);
    }
}
