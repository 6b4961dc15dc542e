using CodeMode.Engine;
using CodeMode.Execution;

namespace CodeMode;

/// <summary>What became of a program.</summary>
public sealed record ExecutionResult
{
    /// <summary>The calls in the order they were made.</summary>
    public IReadOnlyList<CallRecord> Calls { get; init; } = [];

    /// <summary>Console lines in order.</summary>
    public IReadOnlyList<ScriptLog> Logs { get; init; } = [];

    /// <summary>Console lines that were not kept.</summary>
    public int DroppedLogs { get; init; }

    /// <summary>The program's value, or <see langword="null"/> when it failed.</summary>
    public ScriptData? Result { get; init; }

    /// <summary>Why it failed, or <see langword="null"/>.</summary>
    public ExecutionError? Error { get; init; }

    /// <summary>What the check and the run found: errors that kept the program from running, and warnings.</summary>
    public IReadOnlyList<ProgramDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>What the run used, or <see langword="null"/> when there was none.</summary>
    public ScriptUsage? Usage { get; init; }

    /// <summary>Characters that <see cref="ToJson"/> keeps to.</summary>
    internal int MaxCharacters { get; init; } = 100_000;

    /// <summary>The answer as an agent gets it: <c>{ calls, logs, result }</c> or <c>{ calls, logs, error }</c>, cut by structure to the answer limit.</summary>
    public string ToJson() => ExecutionAnswer.Write(this);
}
