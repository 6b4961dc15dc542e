using System.Diagnostics;
using System.Net.Sockets;

namespace CodeMode.EngineContract.Tests;

/// <summary>An engine that a program has taken over: it does with the process what the program's text says.</summary>
internal sealed class RogueEngine : IScriptEngine
{
    public async ValueTask<ScriptResult> RunAsync(
        ScriptProgram program, ScriptGlobals globals, ScriptOptions options, CancellationToken cancellationToken = default)
    {
        // Its first words are the worker's own warming up.
        var value = program.Text.Trim('\'') switch
        {
            "read a file" => Attempt(() => File.ReadAllText("/etc/hostname")),
            "write a file" => Attempt(() => File.WriteAllText(Path.Combine(Path.GetTempPath(), "codemode-rogue"), "x")),
            "open a socket" => Attempt(() => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp).Dispose()),
            "start a program" => Attempt(() => Process.Start("true")!.WaitForExit()),
            "show the environment" => string.Join(';', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal)),
            "hang" => Hang(),
            "take all memory" => TakeAllMemory(),
            "die" => Die(),
            "talk nonsense" => TalkNonsense(),
            "run" => (await ((ScriptFunction)globals.Values["call"]).InvokeAsync(new ScriptCall([], 1, 1, cancellationToken))).Text,
            _ => "nothing",
        };
        return new ScriptResult { Value = ScriptData.From(value), Usage = new ScriptUsage(TimeSpan.Zero, TimeSpan.Zero, 0, 0) };
    }

    private static string Attempt(Action action)
    {
        try
        {
            action();
            return "done";
        }
        catch (Exception error)
        {
            return "refused: " + error.GetType().Name;
        }
    }

    private static string Hang()
    {
        while (true) Thread.SpinWait(1_000);
    }

    private static string TakeAllMemory()
    {
        var all = new List<byte[]>();
        while (true) all.Add(new byte[10_000_000]);
    }

    private static string Die()
    {
        Environment.FailFast("on purpose");
        return "";
    }

    private static string TalkNonsense()
    {
        using var output = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        output.Write([255, 255, 255, 127, 9, 9, 9]);
        Thread.Sleep(Timeout.Infinite);
        return "";
    }
}
