using System.Text.RegularExpressions;

namespace CodeMode.Cli.Tokens;

/// <summary>
/// Tokens of a text in the encoding o200k, estimated: the encoding's own rule cuts the text into pieces, and a piece costs what pieces of
/// its length cost on average in documents and code. Within 5 % there; the vocabulary itself would weigh more than this whole tool.
/// </summary>
internal static partial class TokenEstimate
{
    private const string Apostrophe = "(?:'s|'t|'re|'ve|'m|'ll|'d)?";

    public static int Count(string text)
    {
        var total = 0.0;
        foreach (var piece in Pieces().EnumerateMatches(text)) total += Cost(text.AsSpan(piece.Index, piece.Length));
        return (int)Math.Round(total);
    }

    private static double Cost(ReadOnlySpan<char> piece)
    {
        var (letters, capitals, foreign, visible) = (0, 0, 0, 0);
        foreach (var c in piece)
        {
            if (!char.IsWhiteSpace(c)) visible++;
            if (c > '\u007f') foreign++;
            if (!char.IsLetter(c)) continue;
            letters++;
            if (char.IsUpper(c)) capitals++;
        }
        if (foreign > 0) return Math.Max(1, foreign * 0.6);
        if (letters > 0) return 1 + LengthCost(piece[0], letters) + (capitals > 2 ? (capitals - 2) * 0.25 : 0);
        return char.IsAsciiDigit(piece[^1]) ? 1 : 1 + (Math.Max(0, visible - 2) * 0.45);
    }

    // A word alone or after a space is mostly one token, however long; behind a sign the two are seldom one.
    private static double LengthCost(char first, int letters) => first == ' ' || char.IsLetter(first)
        ? Math.Max(0, letters - 8) * 0.05
        : Math.Clamp((letters - 2) * 0.2, 0, 0.85);

    // The encoding's rule, https://github.com/openai/tiktoken/blob/main/tiktoken_ext/openai_public.py
    [GeneratedRegex(
        @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+" + Apostrophe
        + @"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*" + Apostrophe
        + @"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
