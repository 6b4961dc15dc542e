namespace CodeMode.Engine.Unicode;

/// <summary>An immutable set of code points: sorted, disjoint, inclusive ranges, with a bitmap for ASCII.</summary>
internal sealed class CodePointSet
{
    /// <summary>The greatest code point.</summary>
    public const int Last = 0x10FFFF;

    private readonly int[] _bounds;
    private readonly ulong _low;
    private readonly ulong _high;

    private CodePointSet(int[] bounds)
    {
        _bounds = bounds;
        for (var i = 0; i < bounds.Length && bounds[i] < 128; i += 2)
        {
            for (var c = bounds[i]; c <= Math.Min(bounds[i + 1], 127); c++)
            {
                if (c < 64)
                {
                    _low |= 1UL << c;
                }
                else
                {
                    _high |= 1UL << (c - 64);
                }
            }
        }
    }

    /// <summary>No code point.</summary>
    public static CodePointSet Empty { get; } = new([]);

    /// <summary>Every code point.</summary>
    public static CodePointSet All { get; } = new([0, Last]);

    /// <summary>Number of ranges: what working with the set costs.</summary>
    public int RangeCount => _bounds.Length / 2;

    /// <summary>Whether the set has no member.</summary>
    public bool IsEmpty => _bounds.Length == 0;

    /// <summary>Whether every member is one UTF-16 unit that is no surrogate.</summary>
    public bool IsPlain => IsEmpty || (_bounds[^1] <= 0xFFFF && !Intersects(0xD800, 0xDFFF));

    /// <summary>The only member, or -1.</summary>
    public int Single => _bounds.Length == 2 && _bounds[0] == _bounds[1] ? _bounds[0] : -1;

    /// <summary>First code point of a range.</summary>
    public int Start(int range) => _bounds[range * 2];

    /// <summary>Last code point of a range.</summary>
    public int End(int range) => _bounds[(range * 2) + 1];

    /// <summary>The set of one range.</summary>
    public static CodePointSet Range(int start, int end) => new([start, end]);

    /// <summary>The set of one code point.</summary>
    public static CodePointSet Of(int codePoint) => new([codePoint, codePoint]);

    /// <summary>The set of sorted, disjoint, not adjacent bounds.</summary>
    public static CodePointSet FromBounds(params int[] bounds) => new(bounds);

    /// <summary>Whether the set has a code point.</summary>
    public bool Contains(int codePoint)
    {
        if (codePoint < 128)
        {
            return codePoint < 64 ? ((_low >> codePoint) & 1) != 0 : ((_high >> (codePoint - 64)) & 1) != 0;
        }

        var low = 0;
        var high = (_bounds.Length / 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (codePoint < _bounds[middle * 2])
            {
                high = middle - 1;
            }
            else if (codePoint > _bounds[(middle * 2) + 1])
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every code point that is not in the set.</summary>
    public CodePointSet Complement()
    {
        var result = new List<int>(_bounds.Length + 2);
        var next = 0;
        for (var i = 0; i < _bounds.Length; i += 2)
        {
            if (_bounds[i] > next)
            {
                result.Add(next);
                result.Add(_bounds[i] - 1);
            }

            next = _bounds[i + 1] + 1;
        }

        if (next <= Last)
        {
            result.Add(next);
            result.Add(Last);
        }

        return new CodePointSet([.. result]);
    }

    /// <summary>The members of both sets.</summary>
    public CodePointSet Intersect(CodePointSet other)
    {
        var result = new List<int>();
        for (int i = 0, j = 0; i < _bounds.Length && j < other._bounds.Length;)
        {
            var start = Math.Max(_bounds[i], other._bounds[j]);
            var end = Math.Min(_bounds[i + 1], other._bounds[j + 1]);
            if (start <= end)
            {
                result.Add(start);
                result.Add(end);
            }

            if (_bounds[i + 1] < other._bounds[j + 1])
            {
                i += 2;
            }
            else
            {
                j += 2;
            }
        }

        return new CodePointSet([.. result]);
    }

    /// <summary>The members that the other set has not.</summary>
    public CodePointSet Except(CodePointSet other) => Intersect(other.Complement());

    private bool Intersects(int start, int end)
    {
        for (var i = 0; i < _bounds.Length; i += 2)
        {
            if (_bounds[i] <= end && _bounds[i + 1] >= start)
            {
                return true;
            }
        }

        return false;
    }
}
