using CodeMode.Model;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>What the rules know of a program, and where they report.</summary>
internal sealed class CheckContext(Program program, SourceText source, ModelIndex index)
{
    private const int MostDiagnostics = 20;

    private readonly List<(int Offset, ProgramDiagnostic Diagnostic)> _diagnostics = [];

    public Program Program { get; } = program;

    public ModelIndex Index { get; } = index;

    public required References References { get; init; }

    public required ApiTargets Targets { get; init; }

    public required ApiUses Uses { get; init; }

    public required RequestMatcher Requests { get; init; }

    /// <summary>What was reported, in the order of the text.</summary>
    public EquatableArray<ProgramDiagnostic> Diagnostics =>
        _diagnostics.OrderBy(static d => d.Offset).Select(static d => d.Diagnostic).ToEquatableArray();

    public static CheckContext Create(Program program, SourceText source, ModelIndex index)
    {
        var references = References.Of(program);
        var targets = new ApiTargets(index, references);
        return new(program, source, index)
        {
            References = references,
            Targets = targets,
            Uses = ApiUseCollector.Collect(program, targets, references),
            Requests = new(index, targets),
        };
    }

    /// <summary>Whether an expression is <c>undefined</c>, which counts as not given.</summary>
    public bool IsUndefined(Expression expression) =>
        References.IsGlobal(expression, "undefined") || expression is UnaryExpression { Operator: UnaryOperator.Void };

    public void Error(string id, Node at, string message) => Report(id, DiagnosticSeverity.Error, at, message);

    public void Warn(string id, Node at, string message) => Report(id, DiagnosticSeverity.Warning, at, message);

    private void Report(string id, DiagnosticSeverity severity, Node at, string message)
    {
        if (_diagnostics.Count(d => d.Diagnostic.Severity == severity) >= MostDiagnostics) return;
        var (line, column) = source.GetPosition(at.Start);
        var diagnostic = new ProgramDiagnostic(id, severity, message, line, column);
        if (!_diagnostics.Any(d => d.Diagnostic == diagnostic)) _diagnostics.Add((at.Start, diagnostic));
    }
}
