namespace CodeMode.Engine;

/// <summary>What one program may use. Every limit is always on; none can be infinite.</summary>
public sealed record ScriptLimits
{
    /// <summary>Time that the program itself computes; waiting for calls and timers does not count.</summary>
    /// <value>Default: 30 s.</value>
    public TimeSpan CpuTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time from start to end, calls included.</summary>
    /// <value>Default: 60 s.</value>
    public TimeSpan WallTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes of what is alive at once.</summary>
    /// <value>Default: 64 MiB.</value>
    public long MemoryBytes { get; init; } = 64L << 20;

    /// <summary>Units of work: one an instruction, and what built-ins charge.</summary>
    /// <value>Default: 10 billion (the CPU time ends a program earlier).</value>
    public long Fuel { get; init; } = 10_000_000_000;

    /// <summary>Depth of calls; deeper is a RangeError that the program can catch.</summary>
    /// <value>Default: 5,000.</value>
    public int CallDepth { get; init; } = 5_000;

    /// <summary>Console lines kept; further ones are counted.</summary>
    /// <value>Default: 500.</value>
    public int LogLines { get; init; } = 500;

    /// <summary>Characters of console text kept in all.</summary>
    /// <value>Default: 65,536.</value>
    public int LogCharacters { get; init; } = 65_536;

    /// <summary>Calls of host functions under way at once; further ones are refused. A host that queues sets its own, lower bound.</summary>
    /// <value>Default: 1,000.</value>
    public int PendingCalls { get; init; } = 1_000;
}
