using System.Diagnostics;
using CodeMode.EngineContract.Attacks;

namespace CodeMode.Jint.Tests;

/// <summary>One attack in a process of its own, which is killed when it takes too long or too much.</summary>
internal static class AttackProcess
{
    private const long MostBytes = 400L << 20;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(25);

    /// <summary>What went wrong, or <see langword="null"/>.</summary>
    public static async Task<string?> RunAsync(Attack attack)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AttackProcess).Assembly.Location, "attack", attack.Id]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var clock = Stopwatch.StartNew();
        while (!process.HasExited)
        {
            if (clock.Elapsed > s_patience) return End(process, $"ran longer than {s_patience.TotalSeconds} s");
            if (SizeOf(process) > MostBytes) return End(process, $"took more than {MostBytes >> 20} MB");
            await Task.Delay(10);
        }

        var outcome = (await output).Trim();
        return process.ExitCode switch
        {
            0 => null,
            1 when outcome.Length > 0 => outcome,
            _ => "the process crashed: " + (await error).Split('\n')[0],
        };
    }

    /// <summary>In the process: prints what went wrong.</summary>
    public static async Task<int> JudgeAsync(string id)
    {
        var outcome = await AttackJudge.RunAsync(new JintScriptEngine(), AttackSet.All[id]);
        Console.Out.WriteLine(outcome);
        return outcome is null ? 0 : 1;
    }

    private static long SizeOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has ended meanwhile.
            return 0;
        }
    }

    private static string End(Process process, string outcome)
    {
        process.Kill();
        return outcome;
    }
}
