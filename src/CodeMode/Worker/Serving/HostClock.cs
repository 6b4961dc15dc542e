namespace CodeMode.Worker.Serving;

/// <summary>The host's clock as far as a worker knows it: it shows what the host's showed when the program began, and runs on.</summary>
internal sealed class HostClock(DateTimeOffset now) : TimeProvider
{
    private readonly long _start = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => now + System.GetElapsedTime(_start);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
}
