namespace CodeMode;

/// <summary>Finds what was meant by a name that does not exist.</summary>
internal static class Suggestions
{
    private const int LongestName = 64;

    /// <summary>
    /// The candidate nearest to a name: the same but for case, within a few typing mistakes, or else one that holds it or is held by it.
    /// Null when none is near.
    /// </summary>
    public static string? NearestName(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName) return null;
        string? nearest = null;
        var least = Math.Max(1, name.Length / 3) + 1;
        string? related = null;
        foreach (var candidate in candidates)
        {
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase)) return candidate;
            var distance = Distance(name, candidate, least);
            if (distance < least)
            {
                least = distance;
                nearest = candidate;
            }
            if (IsRelated(name, candidate) && (related is null || candidate.Length < related.Length)) related = candidate;
        }
        return nearest ?? related;
    }

    private static bool IsRelated(string name, string candidate) => name.Length >= 3 && candidate.Length >= 3
        && (candidate.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf(candidate, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The optimal string alignment distance (insert, delete, replace, swap neighbours), ignoring case; <paramref name="bound"/> when not less.</summary>
    private static int Distance(string a, string b, int bound)
    {
        if (Math.Abs(a.Length - b.Length) >= bound || b.Length > LongestName) return bound;
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var isSame = Fold(a[i - 1]) == Fold(b[j - 1]);
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && Fold(a[i - 1]) == Fold(b[j - 2]) && Fold(a[i - 2]) == Fold(b[j - 1]))
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return Math.Min(last[b.Length], bound);
    }

    private static char Fold(char c) => char.ToUpperInvariant(c);
}
