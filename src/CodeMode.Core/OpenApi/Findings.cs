using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>Collects what is found about a document: the gravest hundred are kept, shown in document order.</summary>
/// <param name="tree">The document.</param>
internal sealed class Findings(DocumentTree tree)
{
    private const int Limit = 100;

    private readonly List<(DocumentRule Rule, DocumentNode At, string Message)> _found = [];
    private readonly HashSet<(string Id, int At)> _seen = [];
    private readonly int[] _countBySeverity = new int[3];

    /// <summary>Adds a finding, once for a place.</summary>
    public void Add(DocumentRule rule, DocumentNode at, string message)
    {
        if (!_seen.Add((rule.Id, at.Index))) return;
        // Beyond the limit of its own severity a finding can never be shown.
        if (_countBySeverity[(int)rule.Severity]++ < Limit) _found.Add((rule, at, message));
    }

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
}
