using System.Diagnostics;

namespace CodeMode.Cli;

/// <summary>Says on standard error what is going on, once it takes more than a second.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(5);

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Timer _timer;

    private Progress(Terminal terminal, string activity)
    {
        _timer = new Timer(
            _ => terminal.Error.WriteLine(FormattableString.Invariant($"codemode: {activity} … {Stopwatch.GetElapsedTime(_start).TotalSeconds:0} s")),
            state: null, s_patience, s_interval);
    }

    /// <summary>Starts; disposing ends it.</summary>
    /// <param name="terminal">Where to say it.</param>
    /// <param name="activity">What is being done: <c>reading openapi.json</c>.</param>
    public static Progress Start(Terminal terminal, string activity) => new(terminal with { Error = TextWriter.Synchronized(terminal.Error) }, activity);

    public void Dispose() => _timer.Dispose();
}
