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
        var owners = new Dictionary<string, int>(requests.Count, StringComparer.Ordinal);
        var clashes = new List<int>();
        for (var i = 0; i < requests.Count; i++)
        {
            var wanted = requests[i].Wanted;
            var isOwned = owners.TryGetValue(wanted, out var owner);
            if (used.Contains(wanted) || (isOwned && requests[owner].CompareTo(requests[i]) <= 0))
            {
                clashes.Add(i);
                continue;
            }

            if (isOwned) clashes.Add(owner);
            owners[wanted] = i;
        }

        foreach (var owner in owners) names[owner.Value] = owner.Key;

        // Hardly any clash, so that they alone are sorted.
        clashes.Sort((left, right) => requests[left].CompareTo(requests[right]) is not 0 and var order ? order : left.CompareTo(right));

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var i in clashes)
        {
            var wanted = requests[i].Wanted;
            var number = numbers.TryGetValue(wanted, out var last) ? last : 1;
            do names[i] = wanted + (++number).ToString(System.Globalization.CultureInfo.InvariantCulture);
            while (owners.ContainsKey(names[i]) || !used.Add(names[i]));
            numbers[wanted] = number;
        }

        return names;
    }
}
