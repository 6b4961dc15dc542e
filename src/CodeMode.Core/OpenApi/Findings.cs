using System.Runtime.CompilerServices;
using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>Collects what is found about a document: the gravest hundred are kept, shown in document order.</summary>
/// <param name="tree">The document.</param>
internal sealed class Findings(DocumentTree tree)
{
    private const int Limit = 100;

    private readonly List<(DocumentRule Rule, DocumentNode At, string Message)> _found = [];
    private readonly HashSet<(DocumentRule Rule, int At)> _seen = new(PlaceComparer.Instance);
    private readonly int[] _countBySeverity = new int[3];

    /// <summary>Adds a finding, once for a place.</summary>
    public void Add(DocumentRule rule, DocumentNode at, string message)
    {
        if (Count(rule, at)) _found.Add((rule, at, message));
    }

    /// <summary>Adds a finding, once for a place; its message is put together only if it can be shown.</summary>
    public void Add(DocumentRule rule, DocumentNode at, [InterpolatedStringHandlerArgument("", nameof(rule), nameof(at))] ref FindingMessage message)
    {
        if (message.IsWanted) _found.Add((rule, at, message.ToString()));
    }

    /// <summary>Counts a finding, once for a place, and says whether it can be shown: beyond the limit of its own severity none ever is.</summary>
    internal bool Count(DocumentRule rule, DocumentNode at) => _seen.Add((rule, at.Index)) && _countBySeverity[(int)rule.Severity]++ < Limit;

    /// <summary>The findings with their positions.</summary>
    public EquatableArray<DocumentDiagnostic> ToDiagnostics()
    {
        var kept = _found.OrderByDescending(static found => found.Rule.Severity).Take(Limit).OrderBy(static found => found.At.Index);
        var diagnostics = kept.Select(found => Locate(found.Rule, found.At, found.Message)).ToList();
        var more = _countBySeverity.Sum() - diagnostics.Count;
        if (more > 0) diagnostics.Add(Locate(DocumentRule.FindingsOmitted, tree.Root, $"… and {more} more findings; these {Limit} are the gravest"));
        return diagnostics.ToEquatableArray();
    }

    private DocumentDiagnostic Locate(DocumentRule rule, DocumentNode at, string message)
    {
        var file = tree.GetFile(at.Index);
        var (line, column) = file.GetPosition(at.Start);
        // An object is marked by its bracket, so that a squiggle does not run over pages.
        var end = at.Kind is DocumentNodeKind.Object or DocumentNodeKind.Array ? at.Start + 1 : at.End;
        return new DocumentDiagnostic(rule.Id, rule.Severity, message, at.Start - file.Start, end - file.Start, line, column, JsonPointer.Build(at))
        {
            File = file.Number == 0 ? null : file.Path,
        };
    }

    // A rule is one instance: its text need not be looked at.
    private sealed class PlaceComparer : IEqualityComparer<(DocumentRule Rule, int At)>
    {
        public static readonly PlaceComparer Instance = new();

        public bool Equals((DocumentRule Rule, int At) x, (DocumentRule Rule, int At) y) => x.At == y.At && ReferenceEquals(x.Rule, y.Rule);

        public int GetHashCode((DocumentRule Rule, int At) place) => (place.At * 31) ^ RuntimeHelpers.GetHashCode(place.Rule);
    }
}
