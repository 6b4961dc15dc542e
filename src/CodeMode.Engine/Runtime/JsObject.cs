using System.Runtime.CompilerServices;

namespace CodeMode.Engine.Runtime;

/// <summary>
/// An object: a shape that says which name stands in which slot, the slots, and properties with integer keys apart.
/// The virtual members are the own-property operations; they never run program code. Getters, setters and proxies are
/// the business of the machine and of the self-hosted prelude, see docs/engine.md.
/// </summary>
internal class JsObject
{
    /// <summary>What an object without properties is charged.</summary>
    public const int BaseSize = 64;

    public const int ValueSize = 16;

    /// <summary>What a name costs in a table of an object's own, which grows by doubling.</summary>
    public const int NameSize = 96;

    public Shape Shape;
    public JsValue[] Slots = [];
    public IndexedProperties? Indexed;

    /// <summary>The number of the last memory walk that reached this object.</summary>
    public int Mark;

    public JsObject(Shape shape) => Shape = shape;

    /// <summary>An ordinary object, charged for.</summary>
    public JsObject(Realm realm, JsObject? prototype)
    {
        realm.Meter.ChargeMemory(BaseSize);
        Shape = realm.RootShape(prototype);
    }

    public Realm Realm => Shape.Realm;

    public JsObject? Prototype => Shape.Prototype;

    public bool IsExtensible { get; protected set; } = true;

    /// <summary>Whether shapes of other objects name this one as their prototype.</summary>
    public bool IsPrototype { get; private set; }

    public virtual bool IsCallable => false;

    public virtual bool IsConstructor => false;

    /// <summary>Whether a key that is missing here is missing for good, as indices of typed arrays are, whatever the prototypes have.</summary>
    public virtual bool OwnsMissing(in PropertyKey key) => false;

    /// <summary>The name in <c>[object Name]</c> when there is no Symbol.toStringTag.</summary>
    public virtual string ClassName => "Object";

    /// <summary>Finds an own property.</summary>
    public virtual bool GetOwn(in PropertyKey key, out Property property)
    {
        if (key.Name is null)
        {
            if (Indexed is not null && Indexed.TryGet(key.Index, out property)) return true;
            property = default;
            return false;
        }

        var slot = Shape.Find(key.Name, out var flags);
        if (slot < 0)
        {
            property = default;
            return false;
        }

        property = new Property(ReadSlot(slot), flags);
        return true;
    }

    /// <summary>Creates or replaces an own property, whatever its attributes were: callers check first where the language does.</summary>
    public virtual void DefineOwn(in PropertyKey key, in Property property)
    {
        if (key.Name is null)
        {
            Indexed ??= new IndexedProperties();
            Realm.Meter.ChargeMemory(Indexed.NextSize);
            Indexed.Set(key.Index, property);
            if (IsPrototype) Realm.PrototypeChanged();
            return;
        }

        var slot = Shape.Find(key.Name, out var flags);
        if (slot < 0)
        {
            AddSlot(key.Name, property);
            return;
        }

        if (flags != property.Flags)
        {
            Shape = Shape.WithFlags(key.Name, property.Flags);
        }

        if (IsPrototype) Realm.PrototypeChanged();
        Slots[slot] = property.Value;
    }

    /// <summary>Removes an own property; false when it is not configurable.</summary>
    public virtual bool Delete(in PropertyKey key)
    {
        if (!GetOwn(key, out var property)) return true;
        if (!property.IsConfigurable) return false;
        if (key.Name is null)
        {
            Indexed!.Remove(key.Index);
        }
        else
        {
            var slot = Shape.Find(key.Name, out _);
            Shape = Shape.Remove(key.Name);
            Slots[slot] = JsValue.Undefined;
            var table = Shape.Table();
            if (table.Removed > 16 && table.Removed * 2 > table.Count) Compact();
        }

        if (IsPrototype) Realm.PrototypeChanged();
        return true;
    }

    /// <summary>Adds the own keys: indices ascending, then names, then symbols, each in order of creation. Private names are left out.</summary>
    public virtual void CollectKeys(List<PropertyKey> keys)
    {
        Indexed?.CollectKeys(keys);
        CollectNamedKeys(keys);
    }

    public virtual void PreventExtensions()
    {
        // A shape of its own, so that no inline cache adds to it what other objects of the old shape may get.
        if (!Shape.IsExotic) Shape = Shape.ToUnique();
        IsExtensible = false;
    }

    /// <summary>Bytes that this object keeps alive by itself, for the memory walk.</summary>
    public virtual long OwnSize => BaseSize + (long)Slots.Length * ValueSize + (Indexed?.Size ?? 0) + (Shape.IsUnique ? Shape.UniqueSize + Shape.Count * (long)NameSize : 0);

    /// <summary>Passes every field that a program could tell from another through the visitor: see <see cref="HeapVisitor"/>.</summary>
    public virtual void Visit(HeapVisitor visitor)
    {
        Shape = visitor.Layout(Shape);
        Slots = visitor.Values(Slots, Shape.Count);
        if (visitor.Flag(Indexed is not null)) (Indexed ??= new IndexedProperties()).Visit(visitor);
        IsExtensible = visitor.Flag(IsExtensible);
        IsPrototype = visitor.Flag(IsPrototype);
    }

    /// <summary>After a state was read, when every object has its fields: what follows from them is made again.</summary>
    public virtual void Restored()
    {
    }

    public virtual void SetPrototype(JsObject? prototype)
    {
        if (ReferenceEquals(prototype, Prototype)) return;
        prototype?.MarkAsPrototype();
        Shape = Shape.WithPrototype(prototype);
        if (IsPrototype) Realm.PrototypeChanged();
    }

    /// <summary>From now on, changes of this object's layout end the trust of inline caches.</summary>
    public void MarkAsPrototype() => IsPrototype = true;

    /// <summary>Creates or replaces a plain data property.</summary>
    public void Set(in PropertyKey key, JsValue value) => DefineOwn(key, new Property(value, PropertyFlags.Default));

    /// <summary>Creates or replaces a property that enumeration leaves out.</summary>
    public void SetHidden(in PropertyKey key, JsValue value) => DefineOwn(key, new Property(value, PropertyFlags.Hidden));

    /// <summary>Reads a slot; a built-in that nobody has touched yet is made now.</summary>
    public JsValue ReadSlot(int slot)
    {
        var value = Slots[slot];
        return ReferenceEquals(value.Ref, Tag.Lazy) ? Slots[slot] = Shape.Builtins![slot].Create(Realm) : value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AppendSlot(Shape next, in JsValue value)
    {
        var slot = next.Count - 1;
        if (slot >= Slots.Length) GrowSlots(slot + 1);
        Slots[slot] = value;
        Shape = next;
    }

    protected void CollectNamedKeys(List<PropertyKey> keys)
    {
        var table = Shape.Table();
        var symbols = false;
        for (var i = 0; i < table.Count; i++)
        {
            switch (table.NameAt(i, out _))
            {
                case string name: keys.Add(PropertyKey.FromName(name)); break;
                case JsSymbol { IsPrivate: false }: symbols = true; break;
            }
        }

        if (!symbols) return;
        for (var i = 0; i < table.Count; i++)
        {
            if (table.NameAt(i, out _) is JsSymbol { IsPrivate: false } symbol) keys.Add(PropertyKey.From(symbol));
        }
    }

    private void AddSlot(object name, in Property property)
    {
        var next = Shape.Add(name, property.Flags);
        if (next.IsUnique) Realm.Meter.ChargeMemory(NameSize);
        AppendSlot(next, property.Value);
        if (IsPrototype) Realm.PrototypeChanged();
    }

    private void GrowSlots(int needed)
    {
        var size = Math.Max(needed, Slots.Length == 0 ? 4 : Slots.Length * 2);
        Realm.Meter.ChargeMemory((long)(size - Slots.Length) * ValueSize + (Slots.Length == 0 ? 24 : 0));
        Array.Resize(ref Slots, size);
    }

    // Many properties came and went: their slots are given back.
    private void Compact()
    {
        var table = Shape.Table();
        var kept = new PropertyTable();
        var slots = new List<JsValue>(table.Count - table.Removed);
        for (var i = 0; i < table.Count; i++)
        {
            if (table.NameAt(i, out var flags) is not { } name) continue;
            kept.Add(name, flags);
            slots.Add(ReadSlot(i));
        }

        Slots = [.. slots];
        Shape = Shape.Unique(Realm, Prototype, kept);
    }
}
