using System.Text.Json;
using CodeMode.Agents;

namespace CodeMode;

/// <summary>What became of a program, for an agent's loop.</summary>
public sealed record CodeModeClientResult
{
    /// <summary>The program's value; <see langword="null"/> when it failed or gave <c>undefined</c> or <c>null</c>.</summary>
    public JsonElement? Result { get; init; }

    /// <summary>Console lines in order.</summary>
    public IReadOnlyList<string> Logs { get; init; } = [];

    /// <summary>Why it failed, <c>TypeError: …</c>, written for a model to act on; <see langword="null"/> when it went well.</summary>
    public string? Error { get; init; }

    /// <summary>Time from sending the program to its result.</summary>
    public TimeSpan ExecutionTime { get; init; }

    /// <summary>For the model: <c>{ result, logs, error, executionTime }</c>, the time in seconds.</summary>
    public string ToJson() => AgentAnswer.Write(this);
}
