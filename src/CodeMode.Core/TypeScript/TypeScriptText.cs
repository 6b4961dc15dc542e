using System.Globalization;
using System.Text;
using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <summary>A document's words where TypeScript has strings, names and comments: nothing can leave its place, nothing is invisible.</summary>
internal static class TypeScriptText
{
    private static readonly char[] SentenceEnds = ['.', ' ', ':'];

    /// <summary>A string literal.</summary>
    public static string Quote(string text)
    {
        if (IsPlain(text, 0, text.Length)) return "\"" + text + "\"";
        var builder = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\') builder.Append('\\').Append(c);
            else if (c is >= ' ' and < '\u007F') builder.Append(c);
            else if (char.IsSurrogate(c) && i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]) && IsVisible(text, i)) builder.Append(c).Append(text[++i]);
            else if (!char.IsSurrogate(c) && IsVisible(text, i)) builder.Append(c);
            else builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return builder.Append('"').ToString();
    }

    /// <summary>Whether a part of a text stands in a string literal as it is, in TypeScript and in JSON.</summary>
    public static bool IsPlain(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is '"' or '\\' or < ' ' or >= '\u007F') return false;
        }

        return true;
    }

    /// <summary>A property's name, in quotes where it must be.</summary>
    public static string PropertyName(string name) => Identifier.IsIdentifierName(name) ? name : Quote(name);

    /// <summary>Text for the inside of a block comment.</summary>
    public static string Comment(string text) => VisibleText.Clean(text).Replace("*/", "*\\/");

    /// <summary>The first sentence of CommonMark text, in one line, cut at a length.</summary>
    public static string FirstSentence(string text, int limit)
    {
        // Descriptions can be books; what is looked at is what can be shown.
        var clean = Collapse(VisibleText.Clean(FirstParagraph(text, limit * 4)));
        for (var end = clean.IndexOf(". ", StringComparison.Ordinal); end >= 0; end = clean.IndexOf(". ", end + 1, StringComparison.Ordinal))
        {
            if (IsAbbreviation(clean, end)) continue;
            clean = clean.Substring(0, end);
            break;
        }

        clean = clean.TrimEnd(SentenceEnds);
        if (clean.Length > limit) clean = clean.Substring(0, char.IsHighSurrogate(clean[limit - 1]) ? limit - 1 : limit).TrimEnd() + "…";
        return clean.Replace("*/", "*\\/");
    }

    private static string FirstParagraph(string text, int limit)
    {
        var trimmed = text.Length > limit * 2 ? text.Substring(0, limit * 2).Trim() : text.Trim();
        var end = trimmed.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? trimmed : trimmed.Substring(0, end);
    }

    private static bool IsAbbreviation(string text, int dot) =>
        dot >= 3 && (string.CompareOrdinal(text, dot - 3, "e.g", 0, 3) == 0 || string.CompareOrdinal(text, dot - 3, "i.e", 0, 3) == 0 || string.CompareOrdinal(text, dot - 3, "etc", 0, 3) == 0);

    private static string Collapse(string text)
    {
        if (text.IndexOf("  ", StringComparison.Ordinal) < 0) return text.Trim();
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c != ' ' || (builder.Length > 0 && builder[builder.Length - 1] != ' ')) builder.Append(c);
        }

        return builder.ToString().Trim();
    }

    private static bool IsVisible(string text, int index)
    {
        var symbol = text.Substring(index, char.IsSurrogate(text[index]) ? 2 : 1);
        return VisibleText.Clean(symbol) == symbol;
    }
}
