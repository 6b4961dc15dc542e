using System.Collections.Concurrent;
using CodeMode.Model;
using CodeMode.TypeScript;

namespace CodeMode.Search;

/// <summary>Signatures and type declarations, each printed once.</summary>
internal sealed class SignatureCache(ApiModel model, string ns)
{
    private readonly Lock _lock = new();
    private readonly SignatureEmitter _emitter = new(model, ns);
    private readonly ConcurrentDictionary<string, string> _signatures = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _neededTypes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _types = new(StringComparer.Ordinal);

    public string GetSignature(ApiOperation operation) =>
        _signatures.GetOrAdd(operation.QualifiedName, static (_, o) => o.Cache.Emit(e => e.EmitSignature(o.Operation)), (Cache: this, Operation: operation));

    public IReadOnlyList<string> GetNeededTypes(ApiOperation operation) =>
        _neededTypes.GetOrAdd(operation.QualifiedName, static (_, o) => o.Cache.Emit(e => e.GetNeededTypes(o.Operation)), (Cache: this, Operation: operation));

    public string GetType(string identifier) =>
        _types.GetOrAdd(identifier, static (name, cache) => cache.Emit(e => e.EmitType(name)), this);

    // The emitter remembers what it resolved, and is made for one thread.
    private T Emit<T>(Func<SignatureEmitter, T> emit)
    {
        lock (_lock) return emit(_emitter);
    }
}
