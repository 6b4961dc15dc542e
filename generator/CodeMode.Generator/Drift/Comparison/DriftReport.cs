using CodeMode.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Severity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>What was found, each thing once: a type that many endpoints use drifts in one place.</summary>
internal sealed class DriftReport
{
    private readonly HashSet<(string Id, Location Location, string Message)> _seen = [];
    private readonly List<Diagnostic> _found = [];

    public IReadOnlyList<Diagnostic> Found => _found;

    /// <summary>Reports at one side, with the other beside it, and the endpoint where a code fix works on its call.</summary>
    public void Add(string id, Location location, string message, Location? other = null, Severity? severity = null, IReadOnlyDictionary<string, string?>? properties = null, Location? endpoint = null)
    {
        if (!_seen.Add((id, location, message))) return;
        var descriptor = Descriptors.Get(id);
        _found.Add(Diagnostic.Create(
            descriptor, location, severity ?? descriptor.DefaultSeverity, new[] { other, endpoint }.OfType<Location>(),
            properties is null ? null : System.Collections.Immutable.ImmutableDictionary.CreateRange(properties), message));
    }
}
