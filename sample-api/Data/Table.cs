using System.Diagnostics.CodeAnalysis;

namespace SampleApi.Data;

/// <summary>Rows in memory, in the order of their ids. Every method is atomic.</summary>
public sealed class Table<T> where T : class
{
    readonly Lock _lock = new();
    readonly SortedDictionary<int, T> _rows = [];
    int _lastId;

    public IReadOnlyList<T> All
    {
        get { lock (_lock) return [.. _rows.Values]; }
    }

    public bool TryGet(int id, [NotNullWhen(true)] out T? row)
    {
        lock (_lock) return _rows.TryGetValue(id, out row);
    }

    public T Add(Func<int, T> create)
    {
        lock (_lock)
        {
            var row = create(++_lastId);
            _rows.Add(_lastId, row);
            return row;
        }
    }

    public bool TryUpdate(int id, Func<T, T> change, [NotNullWhen(true)] out T? changed)
    {
        lock (_lock)
        {
            changed = null;
            if (!_rows.TryGetValue(id, out var row)) return false;
            _rows[id] = changed = change(row);
            return true;
        }
    }

    public bool Remove(int id)
    {
        lock (_lock) return _rows.Remove(id);
    }

    public void Clear()
    {
        lock (_lock)
        {
            _rows.Clear();
            _lastId = 0;
        }
    }
}
