namespace CodeMode;

/// <summary>A call in an <see cref="AuditRecord"/>.</summary>
public sealed record AuditCall
{
    /// <summary>The operation, with its namespace where there are several; <see langword="null"/> for a raw request that matches none.</summary>
    public string? Operation { get; init; }

    /// <summary>The HTTP method; empty for a tool or function.</summary>
    public required string Method { get; init; }

    /// <summary>The operation's path as the document writes it, <c>/orders/{orderId}</c>; for a raw request the path without its query.</summary>
    public required string Path { get; init; }

    /// <summary>The answer's status, or <see langword="null"/> when there is none.</summary>
    public int? Status { get; init; }

    /// <summary>Time the call took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What kept it from an answer, a kind of error without its text; <see langword="null"/> when it was answered.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the program ended before the call returned: whether it took effect is unknown.</summary>
    public bool InFlight { get; init; }
}
