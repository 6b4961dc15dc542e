namespace CodeMode;

/// <summary>Who ran which program, what it could reach, what it called, and how it ended. No argument, no answer, no credential.</summary>
public sealed record AuditRecord
{
    /// <summary>When the program arrived.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The tool that it was sent to.</summary>
    public required string Tool { get; init; }

    /// <summary>The authenticated user's name, or else the subject; <see langword="null"/> when unknown.</summary>
    public string? User { get; init; }

    /// <summary>The caller's address, or <see langword="null"/>.</summary>
    public string? RemoteAddress { get; init; }

    /// <summary>SHA-256 of the program's text in UTF-8, hexadecimal.</summary>
    public required string CodeHash { get; init; }

    /// <summary>The operations that the program could reach; empty when it is no program.</summary>
    public IReadOnlyList<string> Effects { get; init; } = [];

    /// <summary>Whether <see cref="Effects"/> is all: a raw request that is computed can reach more.</summary>
    public bool EffectsComplete { get; init; } = true;

    /// <summary>How it ended: <c>ok</c>, <c>not_run</c>, <c>thrown</c>, <c>limit</c>, <c>never_settles</c>, <c>internal</c> or <c>cancelled</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The error's name, or <see langword="null"/>.</summary>
    public string? ErrorName { get; init; }

    /// <summary>Ids of the errors that kept the program from running.</summary>
    public IReadOnlyList<string> BlockedBy { get; init; } = [];

    /// <summary>The calls in the order they were made.</summary>
    public IReadOnlyList<AuditCall> Calls { get; init; } = [];

    /// <summary>Time from the program's arrival to its end.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The trace that the program belongs to, or <see langword="null"/>.</summary>
    public string? TraceId { get; init; }
}
