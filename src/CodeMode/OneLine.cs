namespace CodeMode;

/// <summary>Text of a document as one short line: it must not look like structure of the text around it.</summary>
internal static class OneLine
{
    public static string Of(string text, int maxLength)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var line = string.Concat(string.Join(' ', words).Where(static c => !char.IsControl(c)));
        if (line.Length <= maxLength) return line;
        var end = line.LastIndexOf(' ', maxLength - 1);
        return line[..(end > maxLength / 2 ? end : maxLength - 1)] + "…";
    }
}
