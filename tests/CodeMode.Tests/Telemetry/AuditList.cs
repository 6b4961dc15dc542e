namespace CodeMode.Tests.Telemetry;

/// <summary>Keeps audit records in memory.</summary>
sealed class AuditList : IAuditSink
{
    public List<AuditRecord> Records { get; } = [];

    public ValueTask WriteAsync(AuditRecord record)
    {
        Records.Add(record);
        return default;
    }
}
