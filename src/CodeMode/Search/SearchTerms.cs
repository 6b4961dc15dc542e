namespace CodeMode.Search;

/// <summary>Text → the words it is found by: split at case and punctuation, lower case, plurals folded.</summary>
internal static class SearchTerms
{
    private const int MaxTermLength = 40;

    private static readonly HashSet<string> s_stopWords = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "to", "for", "in", "on", "by", "and", "or", "with", "is", "be", "this", "that", "it", "as", "are", "at", "from",
        "if", "can", "will", "you", "your", "i", "my", "me", "which", "when",
    };

    /// <summary>The terms of a text in order.</summary>
    public static IEnumerable<string> Split(string? text)
    {
        if (text is null) yield break;
        for (var start = 0; start < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[start]))
            {
                start++;
                continue;
            }
            var end = EndOfWord(text, start);
            var word = text[start..Math.Min(end, start + MaxTermLength)].ToLowerInvariant();
            start = end;
            if (!s_stopWords.Contains(word)) yield return Fold(word);
        }
    }

    /// <summary>A word ends where punctuation begins, or a hump: <c>listOrders</c>, <c>HTTPServer</c>.</summary>
    private static int EndOfWord(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            if (char.IsUpper(text[end]) && !char.IsUpper(text[end - 1])) break;
            if (end + 1 < text.Length && char.IsUpper(text[end]) && char.IsUpper(text[end - 1]) && char.IsLower(text[end + 1])) break;
            end++;
        }
        return end;
    }

    private static string Fold(string word)
    {
        if (word.Length <= 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i') return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        return word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            ? word[..^2]
            : word[..^1];
    }
}
