namespace CodeMode.Syntax;

/// <summary>A program as JavaScript alone: the same text with blanks in place of its types.</summary>
internal static class JavaScriptWriter
{
    public static char[] Write(string text, IReadOnlyList<ErasedSpan> erased)
    {
        var result = text.ToCharArray();
        foreach (var span in erased)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                // Line ends stay, so that every line keeps its number.
                if (result[i] is not ('\r' or '\n' or '\u2028' or '\u2029')) result[i] = ' ';
            }
            if (span.First != ' ') result[span.Start] = span.First;
            if (span.Last != ' ') result[span.End - 1] = span.Last;
        }
        return result;
    }
}
