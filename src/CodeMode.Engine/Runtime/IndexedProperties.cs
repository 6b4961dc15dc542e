namespace CodeMode.Engine.Runtime;

/// <summary>Properties with integer keys of an object that is no dense array.</summary>
internal sealed class IndexedProperties
{
    private const int EntrySize = 48;

    private readonly Dictionary<uint, Property> _properties = [];
    private uint[]? _sorted;

    public int Count => _properties.Count;

    /// <summary>What it takes up, unused room included.</summary>
    public long Size => (long)_properties.Capacity * EntrySize;

    /// <summary>What the next new property takes: room for twice as many when there is none left.</summary>
    public long NextSize => _properties.Count < _properties.Capacity ? 0 : Math.Max(4, _properties.Count * 2L) * EntrySize;

    public bool TryGet(uint index, out Property property) => _properties.TryGetValue(index, out property);

    /// <summary>Creates or replaces; charge <see cref="NextSize"/> first.</summary>
    public void Set(uint index, in Property property)
    {
        var count = _properties.Count;
        _properties[index] = property;
        if (_properties.Count > count) _sorted = null;
    }

    public void Remove(uint index)
    {
        if (_properties.Remove(index)) _sorted = null;
    }

    /// <summary>The indices in ascending order.</summary>
    public ReadOnlySpan<uint> Sorted()
    {
        if (_sorted is null)
        {
            _sorted = [.. _properties.Keys];
            Array.Sort(_sorted);
        }

        return _sorted;
    }

    public void CollectKeys(List<PropertyKey> keys)
    {
        foreach (var index in Sorted()) keys.Add(new PropertyKey(index));
    }

    public void Visit(HeapVisitor visitor)
    {
        visitor.Items(_properties, item => Set(item.Key, item.Value), item => new(
            (uint)visitor.Long(item.Key), new Property(visitor.Value(item.Value.Value), (PropertyFlags)visitor.Integer((int)item.Value.Flags))));
    }
}
