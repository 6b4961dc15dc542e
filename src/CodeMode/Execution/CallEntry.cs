using CodeMode.Dispatch;

namespace CodeMode.Execution;

/// <summary>A call of a run, from its start on.</summary>
internal sealed class CallEntry(ConnectedApi api, BoundCall call)
{
    public string Name { get; } = call.Operation is { } operation ? api.NameOf(operation.QualifiedName) : $"{call.Method} {call.PathAndQuery.Split('?')[0]}";

    public long? Started { get; set; }

    public TimeSpan? Duration { get; set; }

    public int? Status { get; set; }

    public string? Error { get; set; }

    /// <summary>The kind of <see cref="Error"/>, without its text.</summary>
    public string? Failure { get; set; }

    public CallRecord ToRecord() => new()
    {
        Operation = call.Operation is null ? null : Name,
        Method = call.Method,
        Path = call.PathAndQuery,
        Status = Status,
        Duration = Duration ?? TimeSpan.Zero,
        Error = Error,
        InFlight = IsInFlight,
    };

    public AuditCall ToAudit() => new()
    {
        Operation = call.Operation is null ? null : Name,
        Method = call.Method,
        Path = call.Operation?.Path ?? call.PathAndQuery.Split('?')[0],
        Status = Status,
        Duration = Duration ?? TimeSpan.Zero,
        Failure = Failure,
        InFlight = IsInFlight,
    };

    private bool IsInFlight => Duration is null && Started is not null;
}
