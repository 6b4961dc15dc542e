using System.Globalization;

namespace CodeMode.Execution;

/// <summary>When a call may be made again, as the answer says: https://www.rfc-editor.org/rfc/rfc9110#name-retry-after.</summary>
internal static class RetryAfter
{
    private const int TooManyRequests = 429;
    private const int Unavailable = 503;

    /// <summary>The time to wait, or <see langword="null"/> when the answer does not ask for another try.</summary>
    public static TimeSpan? Of(OperationResponse response, DateTimeOffset now)
    {
        if (response.Status is not (TooManyRequests or Unavailable)) return null;
        var header = response.Headers.FirstOrDefault(static h => h.Key.Equals("retry-after", StringComparison.OrdinalIgnoreCase)).Value;
        if (header is null) return null;
        if (double.TryParse(header, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)) return seconds <= 86_400 ? TimeSpan.FromSeconds(seconds) : null;
        if (!DateTimeOffset.TryParseExact(header, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return null;
        return at > now ? at - now : TimeSpan.Zero;
    }
}
