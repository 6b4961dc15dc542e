namespace CodeMode.Engine;

/// <summary>The outcome of a run.</summary>
public sealed record ScriptResult
{
    /// <summary>The program's value as data, or <see langword="null"/> when it failed.</summary>
    public ScriptData? Value { get; init; }

    /// <summary>Why it failed, or <see langword="null"/>.</summary>
    public ScriptError? Error { get; init; }

    /// <summary>Console lines in order.</summary>
    public IReadOnlyList<ScriptLog> Logs { get; init; } = [];

    /// <summary>Console lines beyond the limit, which were not kept.</summary>
    public int DroppedLogs { get; init; }

    /// <summary>What is doubtful although it worked: calls that were still pending, parts of the value that are no data.</summary>
    public IReadOnlyList<ProgramDiagnostic> Warnings { get; init; } = [];

    /// <summary>What the run used.</summary>
    public required ScriptUsage Usage { get; init; }
}
