namespace CodeMode.Engine.Runtime;

/// <summary>
/// The layout of an object: prototype, and which name stands in which slot with which attributes.
/// Objects built alike share one shape, found by transitions, so that inline caches can compare one reference.
/// An object with many or deleted properties, and every prototype and global, has a unique shape that it changes in place.
/// </summary>
internal sealed class Shape
{
    private const int LinearSearchLimit = 8;
    private const int SharedLimit = 64;

    /// <summary>Bytes of a unique shape and its table, names and slots apart.</summary>
    public const int UniqueSize = 250;

    private readonly Shape? _parent;
    private readonly object? _key;
    private readonly PropertyFlags _flags;
    private PropertyTable? _table;
    private Dictionary<TransitionKey, Shape>? _transitions;
    private Shape? _lastTransition;

    private Shape(Realm realm, JsObject? prototype, Shape? parent, object? key, PropertyFlags flags, int count)
    {
        Realm = realm;
        Prototype = prototype;
        _parent = parent;
        _key = key;
        _flags = flags;
        Count = count;
    }

    public Realm Realm { get; }

    public JsObject? Prototype { get; }

    /// <summary>The number of slots in use.</summary>
    public int Count { get; private set; }

    /// <summary>Whether one object owns this shape and may change it in place.</summary>
    public bool IsUnique { get; private init; }

    /// <summary>Whether an inline cache relies on this shape: it must not change in place any more.</summary>
    public bool IsCached { get; set; }

    /// <summary>Whether own properties come from elsewhere (host data, proxies, not yet built functions): no cache may rely on it.</summary>
    public bool IsExotic { get; private init; }

    /// <summary>Built-ins by slot, for slots that hold <see cref="Tag.Lazy"/>.</summary>
    public BuiltinEntry[]? Builtins { get; private init; }

    public static Shape Root(Realm realm, JsObject? prototype) => new(realm, prototype, null, null, PropertyFlags.None, 0);

    public static Shape Exotic(Realm realm, JsObject? prototype) => new(realm, prototype, null, null, PropertyFlags.None, 0) { IsExotic = true };

    /// <summary>A unique shape over a table; the table is copied before the first change when it is shared.</summary>
    public static Shape Unique(Realm realm, JsObject? prototype, PropertyTable table, BuiltinEntry[]? builtins = null) =>
        new(realm, prototype, null, null, PropertyFlags.None, table.Count) { IsUnique = true, _table = table, Builtins = builtins };

    /// <summary>The slot of a name, or -1.</summary>
    public int Find(object name, out PropertyFlags flags)
    {
        if (_table is not null) return _table.Find(name, out flags);
        if (Count > LinearSearchLimit) return BuildTable().Find(name, out flags);
        for (var shape = this; shape._key is not null; shape = shape._parent!)
        {
            if (!KeyComparer.Instance.Equals(shape._key, name)) continue;
            flags = shape._flags;
            return shape.Count - 1;
        }

        flags = PropertyFlags.None;
        return -1;
    }

    /// <summary>The shape that was last made of this one, when that was for this very name with default attributes: then the name is new here.</summary>
    public Shape? FindNext(object? name) =>
        _lastTransition is { } last && ReferenceEquals(last._key, name) && last._flags == PropertyFlags.Default ? last : null;

    /// <summary>The shape with one more property in the next slot.</summary>
    public Shape Add(object name, PropertyFlags flags)
    {
        if (IsUnique) return Changed(table => table.Add(name, flags));
        if (Count >= SharedLimit) return ToUnique().Add(name, flags);
        if (_lastTransition is { } last && last._flags == flags && KeyComparer.Instance.Equals(last._key, name)) return last;
        var key = new TransitionKey(name, flags);
        if (_transitions is null || !_transitions.TryGetValue(key, out var next))
        {
            if (!Realm.TryKeepShape(name)) return ToUnique().Add(name, flags);
            next = new Shape(Realm, Prototype, this, name, flags, Count + 1);
            (_transitions ??= []).Add(key, next);
        }

        return _lastTransition = next;
    }

    public Shape WithFlags(object name, PropertyFlags flags) => IsUnique ? Changed(table => table.SetFlags(name, flags)) : ToUnique().WithFlags(name, flags);

    /// <summary>The shape without a name; its slot stays unused.</summary>
    public Shape Remove(object name) => IsUnique ? Changed(table => table.Remove(name)) : ToUnique().Remove(name);

    public Shape WithPrototype(JsObject? prototype) => Unique(Realm, prototype, Table().Share(), Builtins);

    public Shape ToUnique() => Unique(Realm, Prototype, Table().Share(), Builtins);

    /// <summary>Whether it grew from the shape of a kind of object that has properties from elsewhere.</summary>
    public bool IsExoticBased
    {
        get
        {
            var shape = this;
            while (shape._parent is not null) shape = shape._parent;
            return shape.IsExotic;
        }
    }

    /// <summary>Names in order of creation, with slots.</summary>
    public PropertyTable Table() => _table ?? BuildTable();

    private Shape Changed(Action<PropertyTable> change)
    {
        var table = _table!;
        if (table.IsShared)
        {
            Realm.Meter.ChargeMemory(UniqueSize + table.Count * (long)JsObject.NameSize);
            table = table.Copy();
        }

        change(table);
        if (IsCached) return Unique(Realm, Prototype, table, Builtins);
        _table = table;
        Count = table.Count;
        return this;
    }

    private PropertyTable BuildTable()
    {
        var table = new PropertyTable();
        var chain = new Shape[Count];
        for (var shape = this; shape._key is not null; shape = shape._parent!) chain[shape.Count - 1] = shape;
        foreach (var shape in chain) table.Add(shape._key!, shape._flags);
        return _table = table.Share();
    }

    private readonly record struct TransitionKey(object Name, PropertyFlags Flags)
    {
        public bool Equals(TransitionKey other) => Flags == other.Flags && KeyComparer.Instance.Equals(Name, other.Name);

        public override int GetHashCode() => KeyComparer.Instance.GetHashCode(Name) * 31 + (int)Flags;
    }
}
