namespace CodeMode.Engine;

/// <summary>Why a program failed.</summary>
public sealed record ScriptError
{
    /// <summary>What kind of failure it was: decide by this, never by the text.</summary>
    public required ScriptErrorKind Kind { get; init; }

    /// <summary>The error's name, <c>TypeError</c>, <c>ApiError</c> or <c>LimitError</c> for instance.</summary>
    public required string Name { get; init; }

    /// <summary>What went wrong, for the agent to read.</summary>
    public required string Message { get; init; }

    /// <summary>Line in the program, 1-based; 0 when unknown.</summary>
    public int Line { get; init; }

    /// <summary>Column in the program, 1-based; 0 when unknown.</summary>
    public int Column { get; init; }

    /// <summary>Frames of the program itself, innermost first, one a line; never anything of the host.</summary>
    public string? Stack { get; init; }

    /// <summary>Further own properties of the thrown error (an ApiError's status and body), or <see langword="null"/>.</summary>
    public ScriptData? Properties { get; init; }
}
