using CodeMode.Search;

namespace CodeMode.Docs;

/// <summary>Ranked full-text search over sections: BM25 over a frequency that counts headings and page names more than text.</summary>
internal sealed class DocsIndex
{
    private const float Saturation = 1.2f;
    private const float LengthNorm = 0.75f;
    private const float HeadingWeight = 6f;
    private const float OuterWeight = 2f;

    private readonly IReadOnlyList<DocsSection> _sections;
    private readonly Dictionary<string, List<(int Section, float Score)>> _postings = new(StringComparer.Ordinal);

    public DocsIndex(IReadOnlyList<DocsSection> sections)
    {
        _sections = sections;
        var frequencies = sections.Select(Count).ToList();
        var lengths = frequencies.Select(static f => f.Values.Sum()).ToList();
        var average = lengths.Count == 0 ? 1 : Math.Max(1, lengths.Average());
        for (var i = 0; i < frequencies.Count; i++)
        {
            var norm = Saturation * (1 - LengthNorm + (LengthNorm * lengths[i] / average));
            foreach (var (term, frequency) in frequencies[i])
            {
                if (!_postings.TryGetValue(term, out var list)) _postings.Add(term, list = []);
                list.Add((i, frequency * (Saturation + 1) / (frequency + norm)));
            }
        }
    }

    public IReadOnlyList<DocsSection> Sections => _sections;

    /// <summary>The sections that match, best first: those with more of the words before those with fewer.</summary>
    public IReadOnlyList<DocsSection> Find(string query)
    {
        var scores = new Dictionary<int, (int Words, float Score)>();
        foreach (var term in SearchTerms.Split(query).Distinct(StringComparer.Ordinal))
        {
            var postings = _postings.GetValueOrDefault(term) ?? Near(term);
            var rarity = MathF.Log(1 + ((_sections.Count - postings.Count + 0.5f) / (postings.Count + 0.5f)));
            foreach (var (section, score) in postings)
            {
                var known = scores.GetValueOrDefault(section);
                scores[section] = (known.Words + 1, known.Score + (rarity * score));
            }
        }
        return [.. scores.OrderByDescending(static s => s.Value.Words * s.Value.Score).ThenBy(static s => s.Key).Select(s => _sections[s.Key])];
    }

    /// <summary>A misspelt word counts as the one that was probably meant.</summary>
    private List<(int, float)> Near(string term) => Suggestions.NearestName(term, _postings.Keys) is { } near ? _postings[near] : [];

    private static Dictionary<string, float> Count(DocsSection section)
    {
        var counts = new Dictionary<string, float>(StringComparer.Ordinal);
        Add(counts, section.Text, 1);
        Add(counts, section.Page, OuterWeight);
        for (var i = 0; i < section.Headings.Count; i++) Add(counts, section.Headings[i], i == section.Headings.Count - 1 ? HeadingWeight : OuterWeight);
        return counts;
    }

    private static void Add(Dictionary<string, float> counts, string text, float weight)
    {
        foreach (var term in SearchTerms.Split(text)) counts[term] = counts.GetValueOrDefault(term) + weight;
    }
}
