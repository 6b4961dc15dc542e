namespace CodeMode.Engine.Unicode;

/// <summary>White space and line terminators, as trim and number parsing know them.</summary>
internal static class WhiteSpace
{
    private const string Characters =
        "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    public static bool Is(char c) => Characters.Contains(c, StringComparison.Ordinal);

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim(Characters);

    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text) => text.TrimStart(Characters);

    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text) => text.TrimEnd(Characters);
}
