namespace CodeMode;

/// <summary>Keeps what programs did. One record a program, also for one that was not run or was stopped.</summary>
public interface IAuditSink
{
    /// <summary>Keeps a record. The program's answer waits for it; an exception is logged, and the answer goes out.</summary>
    /// <param name="record">What the program did. It holds no argument, no answer and no credential.</param>
    ValueTask WriteAsync(AuditRecord record);
}
