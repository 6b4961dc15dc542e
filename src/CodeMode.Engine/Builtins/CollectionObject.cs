using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>A Map or a Set: entries by key and in order.</summary>
internal sealed class CollectionObject(Realm realm, bool isMap, JsObject prototype) : JsObject(realm, prototype)
{
    private const int EntrySize = 120;

    private Dictionary<JsValue, CollectionEntry> _entries = new(ValueComparer.Instance);
    private CollectionEntry _last = new();

    public bool IsMap { get; private set; } = isMap;

    public int Count => _entries.Count;

    /// <summary>Stands before the first entry.</summary>
    public CollectionEntry Head { get; private set; } = null!;

    public override string ClassName => IsMap ? "Map" : "Set";

    public override long OwnSize => base.OwnSize + 100;

    public static CollectionObject Create(Realm realm, bool isMap, JsObject? prototype = null)
    {
        realm.Meter.ChargeMemory(100);
        var collection = new CollectionObject(realm, isMap, prototype ?? realm.Get(isMap ? Intrinsic.MapPrototype : Intrinsic.SetPrototype));
        collection.Head = collection._last;
        return collection;
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        IsMap = visitor.Flag(IsMap);
        Head = visitor.Required(Head);
        _last = visitor.Required(_last);
    }

    public override void Restored()
    {
        _entries = new(ValueComparer.Instance);
        for (var entry = Head.Next; entry is not null; entry = entry.Next) _entries.Add(entry.Key, entry);
    }

    public CollectionEntry? Find(JsValue key) => _entries.GetValueOrDefault(Normalize(key));

    /// <summary>Sets the value of a key, which is added when it is new; gives the collection.</summary>
    public CollectionObject Put(JsValue key, JsValue value)
    {
        key = Normalize(key);
        if (_entries.TryGetValue(key, out var entry))
        {
            entry.Value = value;
            return this;
        }

        Realm.Meter.ChargeMemory(EntrySize);
        entry = new CollectionEntry { Key = key, Value = value, Previous = _last };
        _last.Next = entry;
        _last = entry;
        _entries.Add(key, entry);
        return this;
    }

    /// <summary>A collection of the same kind with the same entries.</summary>
    public CollectionObject Copy()
    {
        var copy = Create(Realm, IsMap);
        Realm.Meter.ChargeFuel(Count * 4L);
        for (var entry = Head.Next; entry is not null; entry = entry.Next) copy.Put(entry.Key, entry.Value);
        return copy;
    }

    public bool Remove(JsValue key)
    {
        if (!_entries.Remove(Normalize(key), out var entry)) return false;
        entry.Previous!.Next = entry.Next;
        if (entry.Next is null) _last = entry.Previous;
        else entry.Next.Previous = entry.Previous;
        Retire(entry);
        return true;
    }

    public void Clear()
    {
        Realm.Meter.ChargeFuel(_entries.Count);
        for (var entry = Head.Next; entry is not null;)
        {
            var next = entry.Next;
            entry.Previous = Head;
            Retire(entry);
            entry = next;
        }

        _entries.Clear();
        Head.Next = null;
        _last = Head;
    }

    /// <summary>The entry after one, which may have been removed meanwhile; null at the end.</summary>
    public CollectionEntry? After(CollectionEntry entry)
    {
        while (entry.IsRemoved)
        {
            Realm.Meter.ChargeFuel(1);
            entry = entry.Previous!;
        }

        return entry.Next;
    }

    private static void Retire(CollectionEntry entry)
    {
        entry.IsRemoved = true;
        entry.Next = null;
        entry.Key = entry.Value = JsValue.Undefined;
    }

    private JsValue Normalize(JsValue key)
    {
        if (key.Ref is null) return key.Num == 0 ? 0 : key;
        if (!key.IsString) return key;
        Realm.Meter.ChargeFuel(Rope.LengthOf(key.Ref) >> 4);
        return Operators.Flat(Realm, key.Ref);
    }
}
