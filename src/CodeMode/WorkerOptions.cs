namespace CodeMode;

/// <summary>How worker processes are started, and what one may use.</summary>
public sealed class WorkerOptions
{
    /// <summary>The program that is started. Any program is a worker that awaits <see cref="ScriptWorker.RunAsync"/>.</summary>
    /// <value>Default: <c>codemode</c>, the tool, found on the path.</value>
    public string Command { get; set; } = "codemode";

    /// <summary>The program's arguments.</summary>
    /// <value>Default: <c>worker</c>.</value>
    public IList<string> Arguments { get; } = ["worker"];

    /// <summary>Programs that run at the same time, each in a process of its own; further ones wait.</summary>
    /// <value>Default: 16.</value>
    public int Processes { get; set; } = 16;

    /// <summary>Processes that stand ready beside those at work.</summary>
    /// <value>Default: 1.</value>
    public int Warm { get; set; } = 1;

    /// <summary>Programs that one process runs, one after the other, before another takes its place.</summary>
    /// <value>Default: 1,000.</value>
    public int ProgramsPerProcess { get; set; } = 1_000;

    /// <summary>Bytes of managed heap that one process may have, whatever runs in it.</summary>
    /// <value>Default: 512 MiB, at least 64 MiB. Several times what a program may use: a text that grows stands there twice for a moment.</value>
    public long MemoryBytes { get; set; } = 512L << 20;

    /// <summary>Time beyond its own limits after which a program that has not ended is killed, with its process.</summary>
    /// <value>Default: 1 s.</value>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(1);
}
