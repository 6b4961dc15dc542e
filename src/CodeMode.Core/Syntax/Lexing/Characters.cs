using System.Globalization;

namespace CodeMode.Syntax;

/// <summary>The classes of characters that the lexical grammar names, https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar.</summary>
internal static class Characters
{
    public static bool IsLineTerminator(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    public static bool IsWhiteSpace(char c) => c is ' ' or '\t' or '\v' or '\f' or '\u00A0' or '\uFEFF'
        || (c >= '\u1680' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator);

    public static bool IsAsciiIdentifierStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '$';

    public static bool IsAsciiIdentifierPart(char c) => IsAsciiIdentifierStart(c) || IsDigit(c);

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int HexValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    /// <summary>ID_Start of Unicode, <c>$</c> and <c>_</c>.</summary>
    public static bool IsIdentifierStart(int codePoint)
    {
        if (codePoint < 128) return IsAsciiIdentifierStart((char)codePoint);
        return Category(codePoint) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => codePoint != 0x2E2F,
            // Other_ID_Start
            _ => codePoint is 0x1885 or 0x1886 or 0x2118 or 0x212E or 0x309B or 0x309C,
        };
    }

    /// <summary>ID_Continue of Unicode, <c>$</c>, and the joiners U+200C and U+200D.</summary>
    public static bool IsIdentifierPart(int codePoint)
    {
        if (codePoint < 128) return IsAsciiIdentifierPart((char)codePoint);
        if (IsIdentifierStart(codePoint)) return true;
        return Category(codePoint) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.ConnectorPunctuation => true,
            // Other_ID_Continue and the joiners
            _ => codePoint is 0xB7 or 0x387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x200C or 0x200D or 0x30FB or 0xFF65,
        };
    }

    private static UnicodeCategory Category(int codePoint) => codePoint is > 0xFFFF or < 0xD800 or > 0xDFFF
        ? CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0)
        : UnicodeCategory.Surrogate;
}
