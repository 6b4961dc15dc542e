namespace CodeMode.Engine.Unicode;

/// <summary>Collects ranges in any order, overlapping or not, and settles them once.</summary>
internal sealed class CodePointSetBuilder
{
    private readonly List<(int Start, int End)> _ranges = [];

    /// <summary>Number of ranges collected.</summary>
    public int Count => _ranges.Count;

    public CodePointSetBuilder Add(int start, int end)
    {
        _ranges.Add((start, end));
        return this;
    }

    public CodePointSetBuilder Add(CodePointSet set)
    {
        for (var i = 0; i < set.RangeCount; i++)
        {
            _ranges.Add((set.Start(i), set.End(i)));
        }

        return this;
    }

    public CodePointSet Build()
    {
        if (_ranges.Count == 0)
        {
            return CodePointSet.Empty;
        }

        _ranges.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var bounds = new List<int>(_ranges.Count * 2);
        foreach (var (start, end) in _ranges)
        {
            if (bounds.Count > 0 && start <= bounds[^1] + 1)
            {
                bounds[^1] = Math.Max(bounds[^1], end);
            }
            else
            {
                bounds.Add(start);
                bounds.Add(end);
            }
        }

        return CodePointSet.FromBounds([.. bounds]);
    }
}
