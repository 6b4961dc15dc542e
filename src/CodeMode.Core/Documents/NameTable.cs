namespace CodeMode.Documents;

/// <summary>
/// The distinct property names of a document, each as one string: a document repeats a few hundred names hundreds of thousands of times,
/// and equal names have equal numbers.
/// </summary>
internal sealed class NameTable
{
#if !NET
    private static readonly uint Seed = unchecked((uint)nameof(NameTable).GetHashCode());
#endif

    private int[] _buckets = new int[1024];
    private uint[] _hashes = new uint[512];
    private string[] _names = new string[512];
    private int[] _next = new int[512];

    /// <summary>How many names there are.</summary>
    public int Count { get; private set; }

    /// <summary>The name with a number.</summary>
    public string this[int number] => _names[number];

    /// <summary>The one string for the text that stands at a place.</summary>
    public string Intern(string text, int start, int length)
    {
        // In two steps: adding may put another array in the place of the names.
        var number = Add(text, start, length);
        return _names[number];
    }

    /// <summary>The number of the name that stands at a place of the text.</summary>
    public int Add(string text, int start, int length)
    {
        var hash = Hash(text, start, length);
        for (var i = _buckets[hash & (uint)(_buckets.Length - 1)] - 1; i >= 0; i = Next(i))
        {
            var name = _names[i];
            if (_hashes[i] == hash && name.Length == length && IsAt(text, start, name)) return i;
        }

        return Insert(text.Substring(start, length), hash);
    }

    /// <summary>The number of a name, or -1.</summary>
    public int Find(string name)
    {
        var hash = Hash(name, 0, name.Length);
        var i = _buckets[hash & (uint)(_buckets.Length - 1)] - 1;
        while (i >= 0 && _names[i] != name) i = Next(i);
        return i;
    }

    private int Next(int number) => _next[number] - 1;

    private int Insert(string name, uint hash)
    {
        if (Count == _names.Length) Grow();
        ref var bucket = ref _buckets[hash & (uint)(_buckets.Length - 1)];
        _next[Count] = bucket;
        _hashes[Count] = hash;
        _names[Count] = name;
        bucket = ++Count;
        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _names, Count * 2);
        Array.Resize(ref _hashes, Count * 2);
        _next = new int[Count * 2];
        _buckets = new int[Count * 4];
        for (var i = 0; i < Count; i++)
        {
            ref var bucket = ref _buckets[_hashes[i] & (uint)(_buckets.Length - 1)];
            _next[i] = bucket;
            bucket = i + 1;
        }
    }

    private static bool IsAt(string text, int start, string name) =>
#if NET
        text.AsSpan(start, name.Length).SequenceEqual(name);
#else
        string.CompareOrdinal(text, start, name, 0, name.Length) == 0;
#endif

    // A document must not be able to choose names that collide; the runtime seeds string hashes anew in every process.
    private static uint Hash(string text, int start, int length)
    {
#if NET
        return (uint)string.GetHashCode(text.AsSpan(start, length));
#else
        unchecked
        {
            var hash = Seed;
            for (var end = start + length; start < end; start++) hash = (hash ^ text[start]) * 0x9E3779B1;
            return hash ^ (hash >> 15);
        }
#endif
    }
}
