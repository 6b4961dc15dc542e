namespace CodeMode.Search;

/// <summary>Finds operations by words, by name or by path. Built once for a model.</summary>
internal sealed class OperationIndex
{
    private const float PrefixWeight = 0.6f;
    private const float NearestWeight = 0.4f;
    private const int MaxPrefixTerms = 30;

    private readonly IReadOnlyList<IndexedOperation> _operations;
    private readonly TermIndex _terms;
    private readonly Dictionary<string, List<int>> _exact = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _paths;

    public OperationIndex(IReadOnlyList<IndexedOperation> operations)
    {
        _operations = operations;
        _terms = new TermIndex(operations);
        _paths = [.. operations.Select(static o => NormalizePath(o.Operation.Path))];
        for (var i = 0; i < operations.Count; i++)
        {
            var operation = operations[i].Operation;
            string?[] keys =
            [
                operation.QualifiedName, operation.Name, operation.OperationId, _paths[i], operation.Method + " " + _paths[i],
                operations[i].Api.Namespace + "." + operation.QualifiedName,
            ];
            foreach (var key in keys)
            {
                if (key is null) continue;
                if (!_exact.TryGetValue(key, out var list)) _exact.Add(key, list = []);
                if (list.Count == 0 || list[^1] != i) list.Add(i);
            }
        }
    }

    /// <summary>All operations that match, best first. The order is the same each time.</summary>
    public IReadOnlyList<IndexedOperation> Find(ParsedQuery query)
    {
        var open = query.Tags.Count == 0 ? null : query.Tags.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (query.Text.Length == 0) return [.. _operations.Where(o => IsOpen(o, open))];
        var scores = Score(query, out var coverage);
        AddExact(query.Text, scores, coverage, query.Terms.Count);
        var needed = query.Terms.Count <= 2 ? query.Terms.Count : (int)Math.Ceiling(query.Terms.Count * 0.6);
        if (!coverage.Any(c => c >= needed)) needed = 1;
        return
        [
            .. Enumerable.Range(0, scores.Length)
                .Where(i => scores[i] > 0 && coverage[i] >= needed && IsOpen(_operations[i], open))
                .OrderByDescending(i => scores[i]).ThenBy(static i => i)
                .Select(i => _operations[i]),
        ];
    }

    /// <summary>A tag is a namespace, a group, or a tag of the document.</summary>
    private static bool IsOpen(IndexedOperation operation, HashSet<string>? open) =>
        open is null || open.Contains(operation.Api.Namespace) || open.Contains(operation.Group) || open.Contains(operation.Operation.Group)
        || operation.Operation.Tags.Any(open.Contains);

    private float[] Score(ParsedQuery query, out int[] coverage)
    {
        var scores = new float[_paths.Length];
        coverage = new int[_paths.Length];
        var ofTerm = new float[_paths.Length];
        foreach (var term in query.Terms)
        {
            Array.Clear(ofTerm);
            ScoreTerm(term, ofTerm);
            for (var i = 0; i < ofTerm.Length; i++)
            {
                if (ofTerm[i] == 0) continue;
                scores[i] += ofTerm[i];
                coverage[i]++;
            }
        }
        for (var i = 0; i < scores.Length; i++)
        {
            if (query.Terms.Count > 0) scores[i] *= (float)coverage[i] / query.Terms.Count;
            if (_operations[i].Operation.Deprecated) scores[i] *= 0.8f;
        }
        return scores;
    }

    /// <summary>The term itself; beginnings of longer words count less, and a misspelt word stands for the nearest.</summary>
    private void ScoreTerm(string term, float[] scores)
    {
        Add(term, 1, scores);
        var found = _terms.Find(term).Length > 0;
        if (term.Length >= 3)
        {
            foreach (var longer in _terms.FindByPrefix(term).Take(MaxPrefixTerms))
            {
                found = true;
                if (longer != term) Add(longer, PrefixWeight, scores);
            }
        }
        if (!found && _terms.FindNearest(term) is { } nearest) Add(nearest, NearestWeight, scores);
    }

    private void Add(string term, float weight, float[] scores)
    {
        foreach (var posting in _terms.Find(term)) scores[posting.Operation] = Math.Max(scores[posting.Operation], posting.Score * weight);
    }

    /// <summary>A whole name or path is a look-up: it comes first. A path's beginning comes next.</summary>
    private void AddExact(string text, float[] scores, int[] coverage, int all)
    {
        var key = NormalizeKey(text);
        foreach (var i in _exact.GetValueOrDefault(key) ?? [])
        {
            scores[i] += 1_000;
            coverage[i] = Math.Max(1, all);
        }
        var space = key.IndexOf(' ', StringComparison.Ordinal);
        var method = space < 0 ? null : key[..space];
        var path = key[(space + 1)..];
        if (path.Length < 2 || path[0] != '/' || path.Contains(' ', StringComparison.Ordinal)) return;
        for (var i = 0; i < _paths.Length; i++)
        {
            if (!_paths[i].StartsWith(path, StringComparison.OrdinalIgnoreCase) || method is not null && !method.Equals(_operations[i].Operation.Method, StringComparison.OrdinalIgnoreCase)) continue;
            scores[i] += 100;
            coverage[i] = Math.Max(1, all);
        }
    }

    private static string NormalizeKey(string text)
    {
        var key = text.Trim().TrimEnd('(', ')');
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash is 0 || slash > 0 && key[slash - 1] == ' ' ? key[..slash] + NormalizePath(key[slash..]) : key;
    }

    /// <summary>A path whatever its parameters are called: <c>/orders/{}</c>.</summary>
    private static string NormalizePath(string path) =>
        string.Join('/', path.TrimEnd('/').Split('/').Select(static segment => segment.StartsWith('{') || segment.StartsWith(':') ? "{}" : segment));
}
