using CodeMode.Generator.Drift.Documents;
using CodeMode.Generator.Drift.Json;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>Types to compare with schemas, each pair once: many endpoints share them, and they refer to each other in circles.</summary>
internal sealed class ObjectQueue
{
    private readonly HashSet<(ApiDocument, ITypeSymbol, string, bool)> _seen = [];
    private readonly Dictionary<ITypeSymbol, IReadOnlyList<JsonProperty>?> _contracts = new(SymbolEqualityComparer.Default);
    private readonly Queue<(ApiDocument Document, ITypeSymbol Type, SchemaView View, bool IsInput)> _open = new();

    public void Add(ApiDocument document, ITypeSymbol type, SchemaView view, bool isInput)
    {
        if (_seen.Add((document, type, view.Place.Pointer, isInput))) _open.Enqueue((document, type, view, isInput));
    }

    /// <summary>Compares all, and those that they lead to.</summary>
    public void Drain(AppFacts app, DriftReport report, CancellationToken cancellation)
    {
        while (_open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (document, type, view, isInput) = _open.Dequeue();
            if (!_contracts.TryGetValue(type, out var contract)) _contracts[type] = contract = JsonContract.Of(type, app.Json);
            if (contract is not null) new ObjectComparison(document, app, report, type, contract, view, isInput).Compare();
        }
    }
}
