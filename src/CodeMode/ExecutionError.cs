using CodeMode.Engine;

namespace CodeMode;

/// <summary>Why an execution failed.</summary>
public sealed record ExecutionError
{
    /// <summary>What kind of failure it was.</summary>
    public required ExecutionErrorKind Kind { get; init; }

    /// <summary>The error's name, <c>TypeError</c>, <c>ApiError</c> or <c>SyntaxError</c> for instance.</summary>
    public required string Name { get; init; }

    /// <summary>What went wrong and what to do, for the agent to read.</summary>
    public required string Message { get; init; }

    /// <summary>Line in the program, 1-based; 0 when unknown.</summary>
    public int Line { get; init; }

    /// <summary>Column in the program, 1-based; 0 when unknown.</summary>
    public int Column { get; init; }

    /// <summary>Further properties of the thrown error (an ApiError's status, operation and body), or <see langword="null"/>.</summary>
    public ScriptData? Properties { get; init; }
}
