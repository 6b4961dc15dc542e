using Jint.Runtime;

namespace CodeMode.Jint.Limits;

/// <summary>The host's clock as Jint wants it, in UTC: where the server stands is none of the program's business.</summary>
internal sealed class RunClock(TimeProvider clock) : ITimeSystem
{
    private readonly DefaultTimeSystem _texts = new(TimeZoneInfo.Utc, System.Globalization.CultureInfo.InvariantCulture);

    public TimeZoneInfo DefaultTimeZone => TimeZoneInfo.Utc;

    public DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public TimeSpan GetUtcOffset(long epochMilliseconds) => TimeSpan.Zero;

    public bool TryParse(string date, out long epochMilliseconds) => _texts.TryParse(date, out epochMilliseconds);
}
