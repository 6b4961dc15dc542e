namespace CodeMode.Syntax;

/// <summary>Gives one string for all uses of a name in a text, so that a name is allocated once.</summary>
internal sealed class NameTable
{
    private const int Size = 128;
    private readonly string?[] _names = new string?[Size];

    /// <summary>The name that stands at an offset.</summary>
    public string Get(string text, int start, int length)
    {
        var hash = 17;
        for (var i = start; i < start + length; i++) hash = (hash * 31) + text[i];
        ref var slot = ref _names[hash & (Size - 1)];
        if (slot is { } known && known.Length == length && string.CompareOrdinal(known, 0, text, start, length) == 0) return known;
        return slot = text.Substring(start, length);
    }
}
