using CodeMode.Architecture.Tests.Metadata;

namespace CodeMode.Architecture.Tests;

/// <summary>What one room may use.</summary>
/// <param name="Sentence">The rule as DESIGN and docs/architecture.md say it; a failure prints it.</param>
/// <param name="Room">The namespaces the rule is about, with all below them.</param>
/// <param name="Scope">Which used namespaces the rule looks at, with all below them.</param>
/// <param name="Allowed">Which of those the room may use; <c>X.</c> with a trailing dot means exactly <c>X</c>.</param>
internal sealed record LayerRule(string Sentence, string Room, string Scope, params string[] Allowed)
{
    /// <summary>One line a violation, the sentence first; empty when the rule holds.</summary>
    public string Describe(IEnumerable<NamespaceReference> references)
    {
        var violations = references
            .Where(r => IsIn(r.TypeNamespace, Room) && IsIn(r.UsedNamespace, Scope) && !IsIn(r.UsedNamespace, Room)
                && !Allowed.Any(allowed => IsIn(r.UsedNamespace, allowed)))
            .Select(static r => $"  {r.Type} uses {r.Used}")
            .Distinct().Order(StringComparer.Ordinal).ToList();
        return violations.Count == 0 ? "" : string.Join('\n', [Sentence, .. violations]);
    }

    private static bool IsIn(string ns, string room) =>
        room.EndsWith('.')
            ? ns.Length == room.Length - 1 && room.StartsWith(ns, StringComparison.Ordinal)
            : ns.StartsWith(room, StringComparison.Ordinal) && (ns.Length == room.Length || ns[room.Length] == '.');
}
