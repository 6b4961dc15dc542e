namespace CodeMode.Search;

/// <summary>
/// Which operations a term stands in, with scores worked out beforehand: BM25F, that is BM25 over a frequency that counts each field by its
/// weight (Robertson, Zaragoza, "The Probabilistic Relevance Framework").
/// </summary>
internal sealed class TermIndex
{
    private const float Saturation = 1.5f;
    private const float LengthNorm = 0.6f;

    // By field: a name says most; a description says much about other things too.
    private static readonly float[] s_weights = [8f, 5f, 3f, 4f, 0.8f, 1f, 0.4f];

    private readonly Dictionary<string, Posting[]> _postings = new(StringComparer.Ordinal);
    private readonly string[] _vocabulary;

    public TermIndex(IReadOnlyList<IndexedOperation> operations)
    {
        var terms = operations.Select(static o => o.Api).Distinct().ToDictionary(static api => api, static api => new OperationTerms(api));
        var counts = operations.Select(o => Count(terms[o.Api].Of(o.Operation))).ToList();
        var averages = Enumerable.Range(0, s_weights.Length).Select(f => Math.Max(1f, counts.Count == 0 ? 1 : (float)counts.Average(c => c.Lengths[f]))).ToArray();
        var frequencies = new Dictionary<string, List<Posting>>(StringComparer.Ordinal);
        for (var operation = 0; operation < counts.Count; operation++)
        {
            foreach (var (term, byField) in counts[operation].Terms)
            {
                if (!frequencies.TryGetValue(term, out var list)) frequencies.Add(term, list = []);
                list.Add(new Posting(operation, Weigh(byField, counts[operation].Lengths, averages)));
            }
        }
        foreach (var (term, list) in frequencies)
        {
            var rarity = MathF.Log(1 + ((counts.Count - list.Count + 0.5f) / (list.Count + 0.5f)));
            _postings.Add(term, [.. list.Select(p => p with { Score = rarity * p.Score * (Saturation + 1) / (Saturation + p.Score) })]);
        }
        _vocabulary = [.. _postings.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Where a term stands, or an empty list.</summary>
    public ReadOnlySpan<Posting> Find(string term) => _postings.GetValueOrDefault(term);

    /// <summary>Terms that begin with a text.</summary>
    public IEnumerable<string> FindByPrefix(string prefix)
    {
        var at = Array.BinarySearch(_vocabulary, prefix, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < _vocabulary.Length && _vocabulary[at].StartsWith(prefix, StringComparison.Ordinal); at++) yield return _vocabulary[at];
    }

    /// <summary>The term that was probably meant, or <see langword="null"/>.</summary>
    public string? FindNearest(string term) => Suggestions.NearestName(term, _vocabulary);

    private static (Dictionary<string, float[]> Terms, int[] Lengths) Count(IEnumerable<(SearchField Field, string Term)> terms)
    {
        var counts = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var lengths = new int[s_weights.Length];
        foreach (var (field, term) in terms)
        {
            if (!counts.TryGetValue(term, out var byField)) counts.Add(term, byField = new float[s_weights.Length]);
            byField[(int)field]++;
            lengths[(int)field]++;
        }
        return (counts, lengths);
    }

    private static float Weigh(float[] byField, int[] lengths, float[] averages)
    {
        var sum = 0f;
        for (var f = 0; f < byField.Length; f++)
        {
            if (byField[f] > 0) sum += s_weights[f] * byField[f] / (1 - LengthNorm + (LengthNorm * lengths[f] / averages[f]));
        }
        return sum;
    }
}
