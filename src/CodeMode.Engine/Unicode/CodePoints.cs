namespace CodeMode.Engine.Unicode;

/// <summary>Reads code points out of UTF-16 text that may hold lone surrogates.</summary>
internal static class CodePoints
{
    public static int At(string text, int index) =>
        IsPair(text, index) ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];

    public static bool IsPair(string text, int index) =>
        index + 1 < text.Length && char.IsHighSurrogate(text[index]) && char.IsLowSurrogate(text[index + 1]);

    /// <summary>The position after the code point: https://tc39.es/ecma262/#sec-advancestringindex</summary>
    public static int Advance(string text, int index, bool unicode) => index + (unicode && IsPair(text, index) ? 2 : 1);

    /// <summary>The first lone surrogate, or -1.</summary>
    public static int FirstLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!IsPair(text, i)) return i;
            i++;
        }

        return -1;
    }
}
