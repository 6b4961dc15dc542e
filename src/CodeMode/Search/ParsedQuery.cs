namespace CodeMode.Search;

/// <summary>A query in its parts.</summary>
/// <param name="Text">The words without filters.</param>
/// <param name="Terms">Their distinct terms, in order.</param>
/// <param name="Tags">Groups or tags that it narrows to.</param>
internal sealed record ParsedQuery(string Text, IReadOnlyList<string> Terms, IReadOnlyList<string> Tags)
{
    private const int MaxLength = 500;
    private const int MaxTerms = 24;

    public static ParsedQuery Parse(string query)
    {
        if (query.Length > MaxLength) query = query[..MaxLength];
        var words = new List<string>();
        var tags = new List<string>();
        foreach (var word in query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && word[..colon].ToLowerInvariant() is "tag" or "group" && colon + 1 < word.Length) tags.Add(word[(colon + 1)..].Trim('"'));
            else words.Add(word);
        }
        var text = string.Join(' ', words);
        return new ParsedQuery(text, [.. SearchTerms.Split(text).Distinct().Take(MaxTerms)], tags);
    }
}
