namespace CodeMode.Engine.Unicode;

/// <summary>Which code points names are made of; see <see href="https://tc39.es/ecma262/#prod-IdentifierName"/>.</summary>
internal static class Identifiers
{
    public static bool IsStart(int codePoint) =>
        codePoint < 128
            ? char.IsAsciiLetter((char)codePoint) || codePoint is '$' or '_'
            : UnicodeProperties.Find("ID_Start")!.Contains(codePoint);

    public static bool IsPart(int codePoint) =>
        codePoint < 128
            ? char.IsAsciiLetterOrDigit((char)codePoint) || codePoint is '$' or '_'
            : codePoint is 0x200C or 0x200D || UnicodeProperties.Find("ID_Continue")!.Contains(codePoint);
}
