namespace CodeMode.Cli;

/// <summary>The name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The nearest of <paramref name="names"/>, or <see langword="null"/> when none is near: a third of the letters may differ.</summary>
    public static string? Find(string given, IEnumerable<string> names)
    {
        string? nearest = null;
        var least = Math.Max(2, given.Length / 3) + 1;
        foreach (var name in names)
        {
            var distance = Distance(given, name);
            if (distance >= least) continue;
            least = distance;
            nearest = name;
        }
        return nearest;
    }

    /// <summary>Levenshtein's distance.</summary>
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
                var replace = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, 1 + Math.Min(previous[j], current[j - 1]));
            }
            (previous, current) = (current, previous);
        }
        return previous[right.Length];
    }
}
