namespace CodeMode.Documents;

/// <summary>Text → tree. The one place that knows which formats there are.</summary>
internal static class DocumentReader
{
    /// <summary>Reads a document. Gives either a tree or an error; never throws for any text.</summary>
    public static DocumentTree? Read(string text, out DocumentSyntaxError? error)
    {
        var tree = JsonReader.Read(text, out error);
        if (tree is null && LooksLikeYaml(text))
            error = new DocumentSyntaxError("This is YAML, which is not read yet; convert the document to JSON", error!.Start, error.End);
        return tree;
    }

    // What a YAML document of OpenAPI begins with: a comment, a directive, a marker, or a plain key and a colon.
    private static bool LooksLikeYaml(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF')) start++;
        if (start == text.Length) return false;
        if (text[start] is '#' or '%' || string.CompareOrdinal(text, start, "---", 0, 3) == 0) return true;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-')) end++;
        return end > start && end < text.Length && text[end] == ':';
    }
}
