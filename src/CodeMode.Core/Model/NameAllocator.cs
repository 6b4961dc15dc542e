namespace CodeMode.Model;

/// <summary>
/// Settles clashes among wanted names. The outcome does not depend on the order, and a new name changes none that it does not clash with:
/// who is called so already stays so, then the others in ordinal order take 2, 3, …, derived names last.
/// </summary>
internal static class NameAllocator
{
    /// <summary>Gives each request a name of its own.</summary>
    /// <param name="requests">Wanted names, each with what it was made from.</param>
    /// <param name="taken">Names that nobody may have.</param>
    public static string[] Allocate(IReadOnlyList<NameRequest> requests, IEnumerable<string>? taken = null)
    {
        var used = new HashSet<string>(taken ?? [], StringComparer.Ordinal);
        var names = new string[requests.Count];
        var order = Enumerable.Range(0, requests.Count)
            .OrderBy(i => requests[i].Original is null ? 2 : requests[i].Wanted == requests[i].Original ? 0 : 1)
            .ThenBy(i => requests[i].Original, StringComparer.Ordinal)
            .ThenBy(i => requests[i].Tiebreaker, StringComparer.Ordinal)
            .ToArray();
        var clashes = new List<int>();
        foreach (var i in order)
        {
            if (used.Add(requests[i].Wanted)) names[i] = requests[i].Wanted;
            else clashes.Add(i);
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var i in clashes)
        {
            var wanted = requests[i].Wanted;
            var number = numbers.TryGetValue(wanted, out var last) ? last : 1;
            do names[i] = wanted + (++number).ToString(System.Globalization.CultureInfo.InvariantCulture);
            while (!used.Add(names[i]));
            numbers[wanted] = number;
        }

        return names;
    }
}
