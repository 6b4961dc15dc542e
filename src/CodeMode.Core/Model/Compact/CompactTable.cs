using System.Runtime.CompilerServices;

namespace CodeMode.Model;

/// <summary>Values that many places share, written once each: equal ones are one, told by what they write.</summary>
/// <param name="writer">Writes single values.</param>
/// <param name="write">Writes a value's own content; what it shares in turn by number.</param>
internal sealed class CompactTable<T>(CompactTextWriter writer, Action<CompactTextWriter, T> write)
    where T : class
{
    private readonly List<string> _entries = [];
    private readonly Dictionary<string, int> _numbersByText = new(StringComparer.Ordinal);
    private readonly Dictionary<T, int> _numbers = new(ByReference.Instance);

    /// <summary>The number of a value, 1 and up; 0 for <see langword="null"/>.</summary>
    public int Add(T? value)
    {
        if (value is null) return 0;
        if (_numbers.TryGetValue(value, out var number)) return number;
        // A value may hold others of its kind, which are written meanwhile.
        var entry = new CompactTextWriter(writer);
        write(entry, value);
        var text = entry.Take();
        if (!_numbersByText.TryGetValue(text, out number))
        {
            _entries.Add(text);
            _numbersByText.Add(text, number = _entries.Count);
        }

        _numbers.Add(value, number);
        return number;
    }

    /// <summary>Appends the table; a value stands behind those it holds.</summary>
    public void AppendTo(CompactTextWriter target)
    {
        target.Write(_entries.Count);
        foreach (var entry in _entries) target.Append(entry);
    }

    private sealed class ByReference : IEqualityComparer<T>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

        public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
