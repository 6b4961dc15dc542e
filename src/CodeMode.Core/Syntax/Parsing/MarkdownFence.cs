namespace CodeMode.Syntax;

/// <summary>Models send programs as one fenced block of Markdown; what stands in it is the program.</summary>
internal static class MarkdownFence
{
    private const string Fence = "```";

    /// <summary>Where the program begins and ends: within the fence, or the whole text when it is not one fenced block.</summary>
    public static (int Start, int End) Unwrap(string text)
    {
        var whole = (0, text.Length);
        var open = 0;
        while (open < text.Length && char.IsWhiteSpace(text[open])) open++;
        if (string.CompareOrdinal(text, open, Fence, 0, Fence.Length) != 0) return whole;

        var start = text.IndexOf('\n', open);
        if (start < 0 || !IsLanguage(text.Substring(open + Fence.Length, start - open - Fence.Length).Trim())) return whole;

        var end = text.Length;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        end -= Fence.Length;
        return end > start && string.CompareOrdinal(text, end, Fence, 0, Fence.Length) == 0 && StandsAtLineStart(text, end)
            ? (start + 1, end)
            : whole;
    }

    /// <summary>Adds to an error that the text around a fence is the likely reason.</summary>
    public static SyntaxError Explain(string text, SyntaxError error)
    {
        var fence = text.IndexOf(Fence, StringComparison.Ordinal);
        return fence < 0 || error.Refused ? error : error with
        {
            Message = error.Message + ". The text holds a Markdown fence: send the program alone, or as one fenced block with nothing around it",
        };
    }

    private static bool IsLanguage(string tag) => tag.ToLowerInvariant() is "" or "js" or "javascript" or "ts" or "typescript" or "jsx" or "tsx";

    private static bool StandsAtLineStart(string text, int offset)
    {
        while (offset > 0 && text[offset - 1] is ' ' or '\t') offset--;
        return offset > 0 && text[offset - 1] == '\n';
    }
}
