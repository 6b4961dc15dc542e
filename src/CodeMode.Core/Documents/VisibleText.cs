using System.Globalization;
using System.Text;

namespace CodeMode.Documents;

/// <summary>A document's words, fit to be shown: nothing invisible, nothing that turns the text around (CVE-2021-42574), no control characters.</summary>
internal static class VisibleText
{
    /// <summary>The text without what cannot be seen; line ends become spaces.</summary>
    public static string Clean(string text)
    {
        var i = 0;
        while (i < text.Length && text[i] is >= ' ' and < '\u007F') i++;
        if (i == text.Length) return text;
        var builder = new StringBuilder(text.Length).Append(text, 0, i);
        for (; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r' or '\t' or '\u2028' or '\u2029' or '\u00A0' or '\u0085') builder.Append(' ');
            else if (!char.IsSurrogate(text[i])) AppendVisible(builder, text, i, 1);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) AppendVisible(builder, text, i++, 2);
        }

        return builder.ToString();
    }

    /// <summary>The text between quotes for a message, cut when it is long.</summary>
    public static string Quote(string text)
    {
        const int limit = 80;
        var clean = Clean(text.Length > limit * 2 ? text.Substring(0, limit * 2) : text);
        if (clean.Length > limit) clean = clean.Substring(0, char.IsHighSurrogate(clean[limit - 1]) ? limit - 1 : limit) + "…";
        return "'" + clean + "'";
    }

    private static void AppendVisible(StringBuilder builder, string text, int index, int length)
    {
        // Format: RTL overrides, zero-width characters, tags. Fillers are letters by name only; variation selectors are marks.
        if (CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned) return;
        if (text[index] is '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u034F' or (>= '\uFE00' and <= '\uFE0F')) return;
        // Variation selectors supplement, U+E0100 to U+E01EF.
        if (length == 2 && text[index] == '\uDB40') return;
        builder.Append(text, index, length);
    }
}
