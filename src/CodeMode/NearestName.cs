namespace CodeMode;

/// <summary>The name that was probably meant.</summary>
internal static class NearestName
{
    private const int MaxLength = 100;

    /// <summary>The nearest of <paramref name="names"/>, or <see langword="null"/> when none is near: a third of the letters may differ.</summary>
    public static string? Find(string given, IEnumerable<string> names)
    {
        if (given.Length is 0 or > MaxLength) return null;
        string? nearest = null;
        var least = Math.Max(1, given.Length / 3) + 1;
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - given.Length) >= least) continue;
            var distance = Distance(given, name);
            if (distance >= least) continue;
            least = distance;
            nearest = name;
        }
        return nearest;
    }

    /// <summary>" Did you mean 'x'?", or nothing.</summary>
    public static string Suggest(string given, IEnumerable<string> names) =>
        Find(given, names) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary>Levenshtein's distance, case not counted.</summary>
    private static int Distance(string left, string right)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                current[j] = Math.Min(previous[j - 1] + (same ? 0 : 1), 1 + Math.Min(previous[j], current[j - 1]));
            }
            (previous, current) = (current, previous);
        }
        return previous[right.Length];
    }
}
