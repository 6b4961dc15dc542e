using System.Runtime.CompilerServices;

namespace CodeMode.Engine.Runtime;

/// <summary>An array. Elements are dense (holes marked) as long as they lie close together; far ones go to the indexed properties.</summary>
internal class JsArray : JsObject
{
    private const uint FreeGap = 1024;

    /// <summary>The dense elements; only the first <see cref="DenseCount"/> count.</summary>
    public JsValue[] Dense;

    public int DenseCount;

    public JsArray(Realm realm, JsValue[] elements, int count, JsObject? prototype = null)
        : base(prototype is null ? realm.ArrayShape : realm.RootShape(prototype))
    {
        Dense = elements;
        DenseCount = count;
        Length = (uint)count;
    }

    /// <summary>An array around elements that are its own from now on; charges for them.</summary>
    public static JsArray Create(Realm realm, JsValue[] elements) => Create(realm, elements, elements.Length);

    public static JsArray Create(Realm realm, JsValue[] elements, int count)
    {
        realm.Meter.ChargeMemory(BaseSize + 24 + (long)elements.Length * ValueSize);
        return new JsArray(realm, elements, count);
    }

    public static JsArray Empty(Realm realm) => Create(realm, []);

    public uint Length { get; protected set; }

    public bool IsLengthWritable { get; private set; } = true;

    /// <summary>Whether elements 0 to Length - 1 are exactly the dense ones (holes may be among them), all plain and writable.</summary>
    public bool IsDense
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => DenseCount == Length && Indexed is null && !IsFrozenLike && !IsDeferred;
    }

    /// <summary>Whether element attributes or extensibility are not the default: only the slow path serves.</summary>
    public bool IsFrozenLike { get; private set; }

    /// <summary>Whether the elements are still the host's.</summary>
    protected bool IsDeferred { get; set; }

    public override string ClassName => "Array";

    public override long OwnSize => base.OwnSize + 24 + (long)Dense.Length * ValueSize;

    public override bool GetOwn(in PropertyKey key, out Property property)
    {
        if (key.Name is null)
        {
            if (key.Index < (uint)DenseCount)
            {
                ref var value = ref Dense[key.Index];
                property = new Property(value, PropertyFlags.Default);
                return !value.IsHole;
            }
        }
        else if (key.Name is "length")
        {
            property = new Property(Length, IsLengthWritable ? PropertyFlags.Writable : PropertyFlags.None);
            return true;
        }

        return base.GetOwn(key, out property);
    }

    public override void DefineOwn(in PropertyKey key, in Property property)
    {
        if (key.Name is "length")
        {
            SetLength((uint)property.Value.Num);
            if (!property.IsWritable) IsLengthWritable = false;
            return;
        }

        if (key.Name is not null)
        {
            base.DefineOwn(key, property);
            return;
        }

        if (property.Flags == PropertyFlags.Default && TrySetDense(key.Index, property.Value)) return;
        if (property.Flags != PropertyFlags.Default) IsFrozenLike = true;
        MakeSparse();
        base.DefineOwn(key, property);
        if (key.Index >= Length) Length = key.Index + 1;
    }

    public override bool Delete(in PropertyKey key)
    {
        if (key.Name is "length") return false;
        if (key.Name is not null || key.Index >= (uint)DenseCount) return base.Delete(key);
        if (Dense[key.Index].IsHole) return true;
        Dense[key.Index] = JsValue.Hole;
        return true;
    }

    public override void CollectKeys(List<PropertyKey> keys)
    {
        for (var i = 0; i < DenseCount; i++)
        {
            if (!Dense[i].IsHole) keys.Add(new PropertyKey((uint)i));
        }

        Indexed?.CollectKeys(keys);
        keys.Add(PropertyKey.FromName("length"));
        CollectNamedKeys(keys);
    }

    public override void PreventExtensions()
    {
        IsFrozenLike = true;
        MakeSparse();
        base.PreventExtensions();
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        DenseCount = visitor.Count(DenseCount);
        Dense = visitor.Values(Dense, DenseCount);
        Length = (uint)visitor.Long(Length);
        IsLengthWritable = visitor.Flag(IsLengthWritable);
        IsFrozenLike = visitor.Flag(IsFrozenLike);
        IsDeferred = visitor.Flag(IsDeferred);
    }

    /// <summary>Sets an element in the dense part, growing it by a bounded gap; false when it has to go elsewhere.</summary>
    public bool TrySetDense(uint index, in JsValue value)
    {
        if (IsFrozenLike || IsDeferred) return false;
        if (index < (uint)DenseCount)
        {
            Dense[index] = value;
            return true;
        }

        if (Indexed is not null || !IsLengthWritable && index >= Length || index - (uint)DenseCount > FreeGap + (uint)DenseCount) return false;
        EnsureCapacity((int)index + 1);
        Dense.AsSpan(DenseCount, (int)index - DenseCount).Fill(JsValue.Hole);
        Dense[index] = value;
        DenseCount = (int)index + 1;
        if (index >= Length) Length = index + 1;
        return true;
    }

    /// <summary>Adds one element at the end; only while <see cref="IsDense"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(in JsValue value)
    {
        if (DenseCount == Dense.Length) EnsureCapacity(DenseCount + 1);
        Dense[DenseCount++] = value;
        Length = (uint)DenseCount;
    }

    public void EnsureCapacity(int needed)
    {
        if (needed <= Dense.Length) return;
        var size = (int)Math.Min(Array.MaxLength, Math.Max((long)needed, Math.Max(4, Dense.Length + (long)(Dense.Length >> 1))));
        Realm.Meter.ChargeMemory((long)size * ValueSize);
        Array.Resize(ref Dense, size);
    }

    /// <summary>Cuts or lengthens; elements that are not configurable stop the cut. Returns whether the length is now what was asked.</summary>
    public bool SetLength(uint length)
    {
        // Reading any element makes deferred ones real.
        if (IsDeferred) GetOwn(new PropertyKey(0), out _);
        if (length < (uint)DenseCount)
        {
            Dense.AsSpan((int)length, DenseCount - (int)length).Fill(JsValue.Undefined);
            DenseCount = (int)length;
        }

        if (Indexed is not null && length < Length)
        {
            var indices = Indexed.Sorted();
            for (var i = indices.Length - 1; i >= 0 && indices[i] >= length; i--)
            {
                Indexed.TryGet(indices[i], out var property);
                if (!property.IsConfigurable)
                {
                    Length = indices[i] + 1;
                    return false;
                }

                Indexed.Remove(indices[i]);
                indices = indices[..i];
            }
        }

        Length = length;
        return true;
    }

    public void FreezeLength() => IsLengthWritable = false;

    // From dense to indexed properties; the rare road for far or special elements.
    private void MakeSparse()
    {
        if (DenseCount == 0) return;
        Indexed ??= new IndexedProperties();
        Realm.Meter.ChargeMemory(DenseCount * 48L);
        for (var i = 0; i < DenseCount; i++)
        {
            if (!Dense[i].IsHole) Indexed.Set((uint)i, new Property(Dense[i], PropertyFlags.Default));
        }

        Dense = [];
        DenseCount = 0;
    }
}
