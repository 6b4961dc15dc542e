namespace CodeMode;

/// <summary>One call that a program made.</summary>
public sealed record CallRecord
{
    /// <summary>The operation's qualified name, or <see langword="null"/> for a raw request that matches none.</summary>
    public string? Operation { get; init; }

    /// <summary>The HTTP method; empty for a tool or function.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query as they were sent, or the name of the tool or function.</summary>
    public required string Path { get; init; }

    /// <summary>The answer's status, or <see langword="null"/> when there is none.</summary>
    public int? Status { get; init; }

    /// <summary>Time the call took, waiting for its turn not counted.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Why there is no answer, or <see langword="null"/>.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the program ended before the call returned: whether it took effect is unknown.</summary>
    public bool InFlight { get; init; }
}
