namespace CodeMode.Documents;

/// <summary>Text → tree. The one place that knows which formats there are.</summary>
internal static class DocumentReader
{
    /// <summary>Reads a document in the format that its text shows. Gives either a tree or an error; never throws for any text.</summary>
    public static DocumentTree? Read(string text, out DocumentSyntaxError? error)
    {
        if (text.Length > 1 && (text[0] == '\0' || text[1] == '\0'))
        {
            error = new DocumentSyntaxError("The text is not UTF-8; it looks like UTF-16 without a byte-order mark", 0, 1);
            return null;
        }

        return IsYaml(text) ? YamlReader.Read(text, out error) : JsonReader.Read(text, out error);
    }

    /// <summary>Whether a text is YAML rather than JSON: an OpenAPI document in JSON begins with a brace. HTML is neither; JSON's reader says so.</summary>
    public static bool IsYaml(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF')) start++;
        return start < text.Length && text[start] is not ('{' or '[' or '<');
    }
}
