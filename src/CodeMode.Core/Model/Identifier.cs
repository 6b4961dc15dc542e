using System.Globalization;
using System.Text;

namespace CodeMode.Model;

/// <summary>The one place that turns a document's words into names of JavaScript, TypeScript and C#.</summary>
internal static class Identifier
{
    // Longer names help nobody; a document can hold one of megabytes.
    private const int MaxLength = 100;

    /// <summary><c>list-for-repo</c> → <c>listForRepo</c>; an identifier keeps its letters but for a leading capital. Empty when nothing is left.</summary>
    public static string ToCamelCase(string text)
    {
        var name = Join(text, capitalizeFirst: false);
        return ReservedNames.IsReserved(name) ? name + "_" : name;
    }

    /// <summary><c>simple-user</c> → <c>SimpleUser</c>, fit for C# and TypeScript types. Empty when nothing is left.</summary>
    public static string ToPascalCase(string text)
    {
        var name = Join(text, capitalizeFirst: true);
        return ReservedNames.IsReservedType(name) ? name + "_" : name;
    }

    /// <summary>A parameter's key in the argument object: its own name, unless an object literal would mean something else by it.</summary>
    public static string ToArgumentName(string text) => text == "__proto__" ? "__proto___" : text;

    /// <summary>Whether text can stand as a property name without quotes.</summary>
    public static bool IsIdentifierName(string text)
    {
        if (text.Length == 0 || !(IsAsciiLetter(text[0]) || text[0] is '_' or '$')) return false;
        foreach (var c in text)
        {
            if (!(IsAsciiLetter(c) || c is '_' or '$' or (>= '0' and <= '9'))) return false;
        }

        return true;
    }

    /// <summary>The words of a text, joined; what cannot stand in a name separates words.</summary>
    private static string Join(string text, bool capitalizeFirst)
    {
        if (IsSettled(text, capitalizeFirst)) return text;
        var builder = new StringBuilder(Math.Min(text.Length, MaxLength) + 1);
        var startsWord = false;
        foreach (var c in text)
        {
            if (builder.Length == MaxLength) break;
            if (!IsPart(c))
            {
                // An apostrophe stands inside a word.
                startsWord |= builder.Length > 0 && c is not ('\'' or '’');
                continue;
            }

            builder.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        if (builder.Length == 0) return "";
        if (capitalizeFirst) builder[0] = char.ToUpperInvariant(builder[0]);
        else LowerFirst(builder);
        if (char.GetUnicodeCategory(builder[0]) == UnicodeCategory.DecimalDigitNumber) builder.Insert(0, '_');
        return builder.ToString();
    }

    // Most words of documents are such names already.
    private static bool IsSettled(string text, bool capitalizeFirst)
    {
        if (text.Length is 0 or > MaxLength || !(capitalizeFirst ? text[0] is >= 'A' and <= 'Z' : text[0] is >= 'a' and <= 'z')) return false;
        foreach (var c in text)
        {
            if (c >= 0x80 || !IsPart(c)) return false;
        }

        return true;
    }

    // GetOrder → getOrder, ID → id, URLOf → urlOf; SCREAMING_CASE stays as it is.
    private static void LowerFirst(StringBuilder builder)
    {
        var capitals = 0;
        while (capitals < builder.Length && char.IsUpper(builder[capitals])) capitals++;
        if (capitals < builder.Length && builder[capitals] == '_' && capitals > 1) return;
        if (capitals > 1 && capitals < builder.Length && char.IsLower(builder[capitals])) capitals--;
        for (var i = 0; i < capitals; i++) builder[i] = char.ToLowerInvariant(builder[i]);
    }

    // Letters, digits and the underscore: what JavaScript and C# both take, and what can be seen.
    private static bool IsPart(char c)
    {
        if (c < 0x80) return IsAsciiLetter(c) || c is '_' or (>= '0' and <= '9');
        // Fillers that Unicode calls letters although nothing is drawn.
        if (c is '\u115F' or '\u1160' or '\u3164' or '\uFFA0') return false;
        return char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter;
    }

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
