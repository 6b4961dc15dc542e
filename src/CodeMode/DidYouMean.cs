namespace CodeMode;

/// <summary>The end of a message about a wrong name.</summary>
internal static class DidYouMean
{
    /// <summary><c> Did you mean 'x'?</c>, or nothing when no name is near.</summary>
    public static string Say(string given, IEnumerable<string> names) =>
        Suggestions.NearestName(given, names) is { } nearest ? $" Did you mean '{nearest}'?" : "";
}
