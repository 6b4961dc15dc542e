using System.Text;

namespace CodeMode.Engine.Unicode;

/// <summary>
/// Which code points are one to a case-insensitive pattern: by upper case of UTF-16 units, or, for Unicode patterns, by simple case
/// folding. See <see href="https://tc39.es/ecma262/#sec-runtime-semantics-canonicalize-ch"/>.
/// </summary>
internal sealed class CaseFolding
{
    private static readonly Lazy<CaseFolding> LegacyTable = new(static () => new CaseFolding(0xFFFF, LegacyCanonical));
    private static readonly Lazy<CaseFolding> UnicodeTable = new(static () => new CaseFolding(0x1FFFF, FoldedCanonical));

    private readonly Dictionary<int, int> _canonical = [];
    private readonly Dictionary<int, int[]> _orbits = [];
    private readonly int[] _cased;

    private CaseFolding(int last, Func<int, int> canonicalize)
    {
        var members = new Dictionary<int, List<int>>();
        for (var c = 0; c <= last; c++)
        {
            var canonical = canonicalize(c);
            if (canonical != c)
            {
                _canonical[c] = canonical;
                (members.TryGetValue(canonical, out var list) ? list : members[canonical] = [canonical]).Add(c);
            }
        }

        foreach (var orbit in members.Values)
        {
            int[] array = [.. orbit];
            foreach (var c in array)
            {
                _orbits[c] = array;
            }
        }

        _cased = [.. _orbits.Keys.Order()];
    }

    /// <summary>For patterns without the flags <c>u</c> and <c>v</c>.</summary>
    public static CaseFolding Legacy => LegacyTable.Value;

    /// <summary>For patterns with the flag <c>u</c> or <c>v</c>.</summary>
    public static CaseFolding Unicode => UnicodeTable.Value;

    /// <summary>What closing a set costs at most.</summary>
    public int Size => _cased.Length;

    /// <summary>The representative of a code point's orbit.</summary>
    public int Canonicalize(int codePoint) => _canonical.GetValueOrDefault(codePoint, codePoint);

    /// <summary>Adds every code point that differs from a member in case alone.</summary>
    public CodePointSet Close(CodePointSet set)
    {
        var builder = new CodePointSetBuilder().Add(set);
        for (var i = 0; i < set.RangeCount; i++)
        {
            var from = Array.BinarySearch(_cased, set.Start(i));
            for (var j = from < 0 ? ~from : from; j < _cased.Length && _cased[j] <= set.End(i); j++)
            {
                foreach (var member in _orbits[_cased[j]])
                {
                    builder.Add(member, member);
                }
            }
        }

        return builder.Count == set.RangeCount ? set : builder.Build();
    }

    private static int LegacyCanonical(int c)
    {
        // Letters whose full upper case is more than one unit stay as they are.
        if (char.IsSurrogate((char)c) || c is (>= 0x1F80 and <= 0x1FAF) or 0x1FB3 or 0x1FBC or 0x1FC3 or 0x1FCC or 0x1FF3 or 0x1FFC)
        {
            return c;
        }

        var upper = char.ToUpperInvariant((char)c);
        return c >= 128 && upper < 128 ? c : upper;
    }

    private static int FoldedCanonical(int c)
    {
        switch (c)
        {
            case >= 0xD800 and <= 0xDFFF:
            case 0x130:
            case 0x131:
                return c;
            case 0x17F:
                return 's';
            case 0x1E9E:
                return 0xDF;
            case 0x2126:
                return 0x3C9;
            case 0x212A:
                return 'k';
            case 0x212B:
                return 0xE5;
            default:
                return Rune.ToLowerInvariant(Rune.ToUpperInvariant(new Rune(c))).Value;
        }
    }
}
