namespace CodeMode.Engine.Runtime;

/// <summary>Names, slots and attributes of one layout, in order of creation.</summary>
internal sealed class PropertyTable
{
    private readonly Dictionary<object, int> _slots;
    private readonly List<(object? Name, PropertyFlags Flags)> _entries;

    public PropertyTable()
    {
        _slots = new Dictionary<object, int>(KeyComparer.Instance);
        _entries = [];
    }

    private PropertyTable(PropertyTable other)
    {
        _slots = new Dictionary<object, int>(other._slots, KeyComparer.Instance);
        _entries = [.. other._entries];
        Removed = other.Removed;
    }

    /// <summary>Slots in use, those of removed properties included.</summary>
    public int Count => _entries.Count;

    /// <summary>Slots whose property was removed.</summary>
    public int Removed { get; private set; }

    /// <summary>Whether more than one shape uses it: then it never changes.</summary>
    public bool IsShared { get; private set; }

    public PropertyTable Share()
    {
        IsShared = true;
        return this;
    }

    public PropertyTable Copy() => new(this);

    public int Find(object name, out PropertyFlags flags)
    {
        if (_slots.TryGetValue(name, out var slot))
        {
            flags = _entries[slot].Flags;
            return slot;
        }

        flags = PropertyFlags.None;
        return -1;
    }

    public void Add(object name, PropertyFlags flags)
    {
        _slots.Add(name, _entries.Count);
        _entries.Add((name, flags));
    }

    /// <summary>Adds a slot; one without a name is that of a removed property.</summary>
    public void AddSlot(object? name, PropertyFlags flags)
    {
        if (name is not null)
        {
            Add(name, flags);
            return;
        }

        _entries.Add((null, PropertyFlags.None));
        Removed++;
    }

    public void SetFlags(object name, PropertyFlags flags) => _entries[_slots[name]] = (name, flags);

    public void Remove(object name)
    {
        if (!_slots.Remove(name, out var slot)) return;
        _entries[slot] = (null, PropertyFlags.None);
        Removed++;
    }

    /// <summary>The name in a slot, null when it was removed.</summary>
    public object? NameAt(int slot, out PropertyFlags flags)
    {
        (var name, flags) = _entries[slot];
        return name;
    }
}
