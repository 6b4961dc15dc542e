using System.Globalization;
using System.Text;
using CodeMode.Model;

namespace CodeMode.Search;

/// <summary>Search by words: ranked hits with what is needed to call them, under a token budget.</summary>
internal sealed class OperationSearch
{
    private const int SignatureBudget = 12_000;
    private const int TypeBudget = 6_000;
    private const int MaxLine = 200;
    private const int MaxDescription = 2_000;

    private readonly IReadOnlyList<IndexedOperation> _operations;
    private readonly OperationIndex _index;
    private readonly string? _note;

    /// <param name="apis">What is searched.</param>
    /// <param name="note">What every answer should say, or <see langword="null"/>.</param>
    public OperationSearch(IReadOnlyList<SearchedApi> apis, string? note = null)
    {
        Apis = apis;
        _note = note;
        _operations = [.. apis.SelectMany(static api => api.Model.Operations.Select(operation => new IndexedOperation(api, operation)))];
        _index = new OperationIndex(_operations);
    }

    public IReadOnlyList<SearchedApi> Apis { get; }

    /// <summary>How many operations there are.</summary>
    public int Total => _operations.Count;

    /// <summary>All operations that match, best first; all there are for an empty query.</summary>
    public IReadOnlyList<IndexedOperation> FindOperations(string query) => string.IsNullOrWhiteSpace(query) ? _operations : _index.Find(ParsedQuery.Parse(query));

    public SearchResult Find(SearchRequest request)
    {
        var query = ParsedQuery.Parse(request.Query ?? "");
        if (query is { Text.Length: 0, Tags.Count: 0 }) return Browse();
        var found = _index.Find(query);
        var shown = found.Take(Math.Clamp(request.Limit, 1, 100)).ToList();
        if (shown.Count == 0) return Nothing(query);
        var hits = ToHits(shown, request.Detail, out var signed);
        var types = TakeTypes(signed, out var omitted);
        return new SearchResult { Total = found.Count, Hits = hits, Types = types, OmittedTypes = omitted, Note = Note(found.Count, shown.Count, signed.Count, omitted, request.Detail) };
    }

    /// <summary>One operation by name or path, with everything about it; <see langword="null"/> when there is none.</summary>
    public SearchResult? Describe(string name)
    {
        if (_index.Find(ParsedQuery.Parse(name)) is not [var first, ..]) return null;
        var hits = ToHits([first], SearchDetail.Full, out var signed);
        return new SearchResult { Total = 1, Hits = hits, Types = TakeTypes(signed, out var omitted), OmittedTypes = omitted };
    }

    private SearchResult Browse() => new()
    {
        Total = _operations.Count,
        Groups = [.. _operations.GroupBy(static o => o.Group).Select(static g => new SearchGroup(g.Key, g.Count(), DescribeGroup(g.First())))],
        Note = Join(_note, "Search by words, or list a group with the query tag:NAME."),
    };

    private static string? DescribeGroup(IndexedOperation first) => first.Operation.Group.Length == 0
        ? Line(first.Api.Model.Description)
        : Line(first.Api.Model.Groups.FirstOrDefault(g => g.Name == first.Operation.Group)?.Description);

    private SearchResult Nothing(ParsedQuery query)
    {
        var groups = _operations.Select(static o => o.Group).Distinct().ToList();
        var unknown = query.Tags.FirstOrDefault(tag => !groups.Contains(tag, StringComparer.OrdinalIgnoreCase));
        return new SearchResult
        {
            Note = Join(_note, unknown is null
                ? "Nothing matches. Use other words for the same thing, or an empty query to list the groups."
                : $"There is no group '{unknown}'.{DidYouMean.Say(unknown, groups)} An empty query lists the groups."),
        };
    }

    private static List<SearchHit> ToHits(List<IndexedOperation> shown, SearchDetail detail, out List<IndexedOperation> signed)
    {
        signed = [];
        var budget = SignatureBudget;
        var hits = new List<SearchHit>(shown.Count);
        foreach (var found in shown)
        {
            var operation = found.Operation;
            var signature = detail == SearchDetail.Brief ? null : found.Api.Signatures.GetSignature(operation);
            if (signature is not null && (budget -= signature.Length) < 0 && signed.Count > 0) signature = null;
            if (signature is not null) signed.Add(found);
            hits.Add(new SearchHit
            {
                Operation = found.Name,
                Method = operation.Method,
                Path = operation.Path,
                Summary = Line(operation.Summary ?? operation.Description),
                Signature = signature,
                Description = detail == SearchDetail.Full ? Describe(operation) : null,
            });
        }
        return hits;
    }

    /// <summary>The nearest types of every hit before the next ones of any, each once.</summary>
    private static List<string> TakeTypes(List<IndexedOperation> operations, out IReadOnlyList<string> omitted)
    {
        var needed = operations.Select(static o => (o.Api, Types: o.Api.Signatures.GetNeededTypes(o.Operation))).ToList();
        var seen = new HashSet<(SearchedApi, string)>();
        var types = new List<string>();
        var missing = new List<string>();
        var budget = TypeBudget;
        for (var depth = 0; needed.Exists(list => list.Types.Count > depth); depth++)
        {
            foreach (var (api, list) in needed)
            {
                if (list.Count <= depth || !seen.Add((api, list[depth]))) continue;
                var type = budget > 0 ? api.DeclareType(list[depth]) : null;
                if (type is null || (type.Length > budget && types.Count > 0))
                {
                    missing.Add(api.NameOf(list[depth]));
                    continue;
                }
                budget -= type.Length;
                types.Add(type);
            }
        }
        omitted = missing;
        return types;
    }

    private string? Note(int total, int shown, int signed, IReadOnlyList<string> omitted, SearchDetail detail)
    {
        var note = new StringBuilder();
        if (shown < total) note.Append(CultureInfo.InvariantCulture, $"{shown:N0} of {total:N0}, best first: narrow the words, or raise limit. ");
        if (detail != SearchDetail.Brief && signed < shown) note.Append(CultureInfo.InvariantCulture, $"{shown - signed} signatures did not fit: search for those names. ");
        if (omitted.Count > 0)
        {
            note.Append(CultureInfo.InvariantCulture, $"{omitted.Count} types did not fit ({string.Join(", ", omitted.Take(8))}{(omitted.Count > 8 ? ", …" : "")}): search for one operation alone.");
        }
        return Join(_note, note.Length == 0 ? null : note.ToString().TrimEnd());
    }

    private static string Describe(ApiOperation operation)
    {
        var text = new StringBuilder();
        if (operation.Description is { Length: > 0 } description) text.AppendLine(description.Length > MaxDescription ? description[..MaxDescription] + "…" : description);
        if (operation.Deprecated) text.AppendLine("Deprecated.");
        foreach (var parameter in operation.Parameters)
        {
            if (Line(parameter.Description) is { } line) text.AppendLine(CultureInfo.InvariantCulture, $"- {parameter.ArgumentName}: {line}");
        }
        if (Line(operation.RequestBody?.Description) is { } body) text.AppendLine(CultureInfo.InvariantCulture, $"- body: {body}");
        foreach (var response in operation.Responses.Where(static r => r.Status is not ['2', ..]))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {response.Status}: {Line(response.Description)}");
        }
        return text.ToString().TrimEnd();
    }

    private static string? Join(string? first, string? second) => first is null ? second : second is null ? first : first + " " + second;

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : OneLine.Of(text, MaxLine);
}
