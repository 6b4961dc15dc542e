using CodeMode.Architecture.Tests.Metadata;

namespace CodeMode.Architecture.Tests;

/// <summary>What one room may use.</summary>
/// <param name="Sentence">The rule as DESIGN and docs/architecture.md say it; a failure prints it.</param>
/// <param name="Room">The namespaces the rule is about, with all below them.</param>
/// <param name="Scope">Which used namespaces or types the rule looks at, with all below them.</param>
/// <param name="Allowed">Which of those the room may use; <c>X.</c> with a trailing dot means what stands in <c>X</c> itself, not below.</param>
internal sealed record LayerRule(string Sentence, string Room, string Scope, params string[] Allowed)
{
    /// <summary>One line a violation, the sentence first; empty when the rule holds.</summary>
    public string Describe(IEnumerable<NamespaceReference> references)
    {
        var violations = references
            .Where(r => IsIn(r.Type, Room) && IsIn(r.Used, Scope) && !IsIn(r.Used, Room)
                && !Allowed.Any(allowed => allowed.EndsWith('.') ? r.UsedNamespace + "." == allowed : IsIn(r.Used, allowed)))
            .Select(static r => $"  {r.Type} uses {r.Used}")
            .Distinct().Order(StringComparer.Ordinal).ToList();
        return violations.Count == 0 ? "" : string.Join('\n', [Sentence, .. violations]);
    }

    private static bool IsIn(string name, string scope) =>
        name.StartsWith(scope, StringComparison.Ordinal) && (name.Length == scope.Length || name[scope.Length] == '.');
}
