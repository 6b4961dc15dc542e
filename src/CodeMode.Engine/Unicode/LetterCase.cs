using System.Text;

namespace CodeMode.Engine.Unicode;

/// <summary>
/// Full case mapping without a locale. .NET maps letter to letter; the letters that become several, and the final sigma, stand here.
/// See <see href="https://www.unicode.org/Public/UCD/latest/ucd/SpecialCasing.txt"/>.
/// </summary>
internal static class LetterCase
{
    /// <summary>A letter and its upper case each.</summary>
    private const string Expansions =
        "\u00dfSS|\u0149\u02bcN|\u01f0J\u030c|\u0390\u0399\u0308\u0301|\u03b0\u03a5\u0308\u0301|\u0587\u0535\u0552|" +
        "\u1e96H\u0331|\u1e97T\u0308|\u1e98W\u030a|\u1e99Y\u030a|\u1e9aA\u02be|\u1f50\u03a5\u0313|\u1f52\u03a5\u0313\u0300|" +
        "\u1f54\u03a5\u0313\u0301|\u1f56\u03a5\u0313\u0342|\u1f80\u1f08\u0399|\u1f81\u1f09\u0399|\u1f82\u1f0a\u0399|" +
        "\u1f83\u1f0b\u0399|\u1f84\u1f0c\u0399|\u1f85\u1f0d\u0399|\u1f86\u1f0e\u0399|\u1f87\u1f0f\u0399|\u1f88\u1f08\u0399|" +
        "\u1f89\u1f09\u0399|\u1f8a\u1f0a\u0399|\u1f8b\u1f0b\u0399|\u1f8c\u1f0c\u0399|\u1f8d\u1f0d\u0399|\u1f8e\u1f0e\u0399|" +
        "\u1f8f\u1f0f\u0399|\u1f90\u1f28\u0399|\u1f91\u1f29\u0399|\u1f92\u1f2a\u0399|\u1f93\u1f2b\u0399|\u1f94\u1f2c\u0399|" +
        "\u1f95\u1f2d\u0399|\u1f96\u1f2e\u0399|\u1f97\u1f2f\u0399|\u1f98\u1f28\u0399|\u1f99\u1f29\u0399|\u1f9a\u1f2a\u0399|" +
        "\u1f9b\u1f2b\u0399|\u1f9c\u1f2c\u0399|\u1f9d\u1f2d\u0399|\u1f9e\u1f2e\u0399|\u1f9f\u1f2f\u0399|\u1fa0\u1f68\u0399|" +
        "\u1fa1\u1f69\u0399|\u1fa2\u1f6a\u0399|\u1fa3\u1f6b\u0399|\u1fa4\u1f6c\u0399|\u1fa5\u1f6d\u0399|\u1fa6\u1f6e\u0399|" +
        "\u1fa7\u1f6f\u0399|\u1fa8\u1f68\u0399|\u1fa9\u1f69\u0399|\u1faa\u1f6a\u0399|\u1fab\u1f6b\u0399|\u1fac\u1f6c\u0399|" +
        "\u1fad\u1f6d\u0399|\u1fae\u1f6e\u0399|\u1faf\u1f6f\u0399|\u1fb2\u1fba\u0399|\u1fb3\u0391\u0399|\u1fb4\u0386\u0399|" +
        "\u1fb6\u0391\u0342|\u1fb7\u0391\u0342\u0399|\u1fbc\u0391\u0399|\u1fc2\u1fca\u0399|\u1fc3\u0397\u0399|" +
        "\u1fc4\u0389\u0399|\u1fc6\u0397\u0342|\u1fc7\u0397\u0342\u0399|\u1fcc\u0397\u0399|\u1fd2\u0399\u0308\u0300|" +
        "\u1fd3\u0399\u0308\u0301|\u1fd6\u0399\u0342|\u1fd7\u0399\u0308\u0342|\u1fe2\u03a5\u0308\u0300|" +
        "\u1fe3\u03a5\u0308\u0301|\u1fe4\u03a1\u0313|\u1fe6\u03a5\u0342|\u1fe7\u03a5\u0308\u0342|\u1ff2\u1ffa\u0399|" +
        "\u1ff3\u03a9\u0399|\u1ff4\u038f\u0399|\u1ff6\u03a9\u0342|\u1ff7\u03a9\u0342\u0399|\u1ffc\u03a9\u0399|\ufb00FF|" +
        "\ufb01FI|\ufb02FL|\ufb03FFI|\ufb04FFL|\ufb05ST|\ufb06ST|\ufb13\u0544\u0546|\ufb14\u0544\u0535|\ufb15\u0544\u053b|" +
        "\ufb16\u054e\u0546|\ufb17\u0544\u053d";

    private static readonly Dictionary<char, string> s_expansions = Expansions.Split('|').ToDictionary(static entry => entry[0], static entry => entry[1..]);

    public static string ToLower(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        if (text.IndexOfAny(['Σ', 'İ', '\u212A', '\u2126', '\u212B']) < 0) return text.ToLowerInvariant();
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case 'Σ':
                    result.Append(IsFinalSigma(text, i) ? 'ς' : 'σ');
                    break;
                case 'İ':
                    result.Append("i̇");
                    break;
                case '\u212A':
                    result.Append('k');
                    break;
                case '\u2126':
                    result.Append('ω');
                    break;
                case '\u212B':
                    result.Append('å');
                    break;
                case var c when CodePoints.IsPair(text, i):
                    result.Append(Rune.ToLowerInvariant(new Rune(c, text[++i])).ToString());
                    break;
                case var c:
                    result.Append(char.ToLowerInvariant(c));
                    break;
            }
        }

        return result.ToString();
    }

    /// <param name="text">The text.</param>
    /// <param name="reserve">Told the length of the result when it is longer than the text.</param>
    public static string ToUpper(string text, Action<long> reserve)
    {
        if (Ascii.IsValid(text)) return text.ToUpperInvariant();
        var longer = 0L;
        var special = false;
        foreach (var c in text)
        {
            if (Expand(c) is { } expanded) longer += expanded.Length - 1;
            special |= c is 'ı' or 'ſ';
        }

        if (longer == 0 && !special) return text.ToUpperInvariant();
        reserve(text.Length + longer);
        var result = new StringBuilder((int)(text.Length + longer));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Expand(c) is { } expanded) result.Append(expanded);
            else if (CodePoints.IsPair(text, i)) result.Append(Rune.ToUpperInvariant(new Rune(c, text[++i])).ToString());
            else result.Append(c switch { 'ı' => 'I', 'ſ' => 'S', _ => char.ToUpperInvariant(c) });
        }

        return result.ToString();
    }

    private static string? Expand(char c) => c < '\u00df' ? null : s_expansions.GetValueOrDefault(c);

    /// <summary>A sigma is final after a letter and not before one; signs that case ignores do not count.</summary>
    private static bool IsFinalSigma(string text, int at)
    {
        var ignorable = UnicodeProperties.Find("Case_Ignorable")!;
        var cased = UnicodeProperties.Find("Cased")!;
        var before = at - 1;
        while (before >= 0 && at - before < 64 && ignorable.Contains(text[before])) before--;
        if (before < 0 || !cased.Contains(char.IsLowSurrogate(text[before]) && before > 0 && CodePoints.IsPair(text, before - 1) ? CodePoints.At(text, before - 1) : text[before])) return false;
        var after = at + 1;
        while (after < text.Length && after - at < 64 && ignorable.Contains(text[after])) after++;
        return after >= text.Length || !cased.Contains(CodePoints.At(text, after));
    }
}
