using CodeMode.Dispatch;

namespace CodeMode.Execution;

/// <summary>A call of a run, from its start on.</summary>
internal sealed class CallEntry(BoundCall call)
{
    public string Name { get; } = call.Operation?.QualifiedName ?? $"{call.Method} {call.PathAndQuery.Split('?')[0]}";

    public long? Started { get; set; }

    public TimeSpan? Duration { get; set; }

    public int? Status { get; set; }

    public string? Error { get; set; }

    public CallRecord ToRecord() => new()
    {
        Operation = call.Operation?.QualifiedName,
        Method = call.Method,
        Path = call.PathAndQuery,
        Status = Status,
        Duration = Duration ?? TimeSpan.Zero,
        Error = Error,
        InFlight = Duration is null && Started is not null,
    };
}
