using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>
/// A WeakMap or WeakSet. It holds its keys for the rest of the run: nothing a program can see depends on when they go, and a run is
/// short; the memory is counted.
/// </summary>
internal sealed class WeakCollectionObject(Realm realm, bool isMap, JsObject prototype) : JsObject(realm, prototype)
{
    private const int EntrySize = 72;

    public Dictionary<object, JsValue> Entries { get; private set; } = new(ReferenceEqualityComparer.Instance);

    public bool IsMap { get; private set; } = isMap;

    public override string ClassName => IsMap ? "WeakMap" : "WeakSet";

    public override long OwnSize => base.OwnSize + 100 + (Entries.Count * (long)EntrySize);

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        IsMap = visitor.Flag(IsMap);
        Entries ??= new(ReferenceEqualityComparer.Instance);
        visitor.Items(Entries, entry => Entries.Add(entry.Key, entry.Value), entry => new(visitor.Required(entry.Key), visitor.Value(entry.Value)));
    }

    public void Put(JsValue key, JsValue value)
    {
        Realm.Meter.ChargeMemory(EntrySize);
        Entries[key.Ref!] = value;
    }

    /// <summary>Objects, and symbols that are not registered: https://tc39.es/ecma262/#sec-canbeheldweakly</summary>
    public static bool CanHold(Realm realm, in JsValue value) =>
        value.IsObject || (value.Ref is JsSymbol symbol && !realm.SymbolRegistry.ContainsValue(symbol));
}
