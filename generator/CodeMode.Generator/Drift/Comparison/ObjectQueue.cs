using CodeMode.Generator.Drift.Documents;
using CodeMode.Generator.Drift.Json;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>Types to compare with schemas, each pair once: many endpoints share them, and they refer to each other in circles.</summary>
internal sealed class ObjectQueue
{
    private readonly Dictionary<ITypeSymbol, HashSet<string>> _seen = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, IReadOnlyList<JsonProperty>?> _contracts = new(SymbolEqualityComparer.Default);
    private readonly Queue<ObjectPair> _open = new();

    public void Add(ObjectPair pair)
    {
        if (!_seen.TryGetValue(pair.Type, out var places)) _seen[pair.Type] = places = new HashSet<string>(StringComparer.Ordinal);
        if (places.Add((pair.IsInput ? "<" : ">") + pair.Document.Path + "#" + (pair.View.Place.Reference ?? pair.View.Place.Pointer))) _open.Enqueue(pair);
    }

    /// <summary>Compares all, and those that they lead to.</summary>
    public void Drain(AppFacts app, DriftReport report, CancellationToken cancellation)
    {
        while (_open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var pair = _open.Dequeue();
            if (!_contracts.TryGetValue(pair.Type, out var contract)) _contracts[pair.Type] = contract = JsonContract.Of(pair.Type, app.Json);
            if (contract is not null) new ObjectComparison(pair, contract, app, report).Compare();
        }
    }
}
