using System.Globalization;
using System.Text;

namespace CodeMode.Generator.Emission;

/// <summary>Puts a document's text where it can be nothing but text.</summary>
internal static class CSharpText
{
    private const int MaxComment = 400;

    /// <summary>A string literal with its quotes. Whatever is not plain printable ASCII is escaped.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text) AppendEscaped(literal, c);
        return literal.Append('"').ToString();
    }

    /// <summary>Text for an XML documentation comment: one line, no markup, nothing invisible.</summary>
    public static string Comment(string text)
    {
        var comment = new StringBuilder(Math.Min(text.Length, MaxComment) + 16);
        var space = false;
        foreach (var c in text)
        {
            if (comment.Length > MaxComment) return comment.Append(" …").ToString();
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                space = comment.Length > 0;
                continue;
            }

            // Lone surrogates, bidirectional overrides and other invisible characters have no place in a source file.
            if (char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                continue;
            if (space) comment.Append(' ');
            space = false;
            _ = c switch
            {
                '<' => comment.Append("&lt;"),
                '>' => comment.Append("&gt;"),
                '&' => comment.Append("&amp;"),
                _ => comment.Append(c),
            };
        }

        return comment.ToString();
    }

    private static void AppendEscaped(StringBuilder literal, char c)
    {
        switch (c)
        {
            case '"': literal.Append("\\\""); break;
            case '\\': literal.Append("\\\\"); break;
            case >= ' ' and < '\x7f': literal.Append(c); break;
            default: literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)); break;
        }
    }
}
