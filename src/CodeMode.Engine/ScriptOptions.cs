namespace CodeMode.Engine;

/// <summary>How one program is run.</summary>
public sealed class ScriptOptions
{
    /// <summary>What the program may use.</summary>
    public ScriptLimits Limits { get; init; } = new();

    /// <summary>The clock of <c>Date</c>, timers and the wall-clock limit.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Seed of <c>Math.random</c> and <c>crypto.randomUUID</c>; <see langword="null"/> draws one.</summary>
    public int? RandomSeed { get; init; }

    /// <summary>Told of each console line as it is written, on the thread that runs the program.</summary>
    public Action<ScriptLog>? OnLog { get; init; }
}
