namespace CodeMode.Documents;

/// <summary>Text → tree. The one place that knows which formats there are.</summary>
internal static class DocumentReader
{
    /// <summary>Reads a document in the format that its text shows. Gives either a tree or an error; never throws for any text.</summary>
    public static DocumentTree? Read(string text, out DocumentSyntaxError? error) => Read("", text, out error);

    /// <summary>Reads a file: braces in one that is called YAML need not be JSON.</summary>
    public static DocumentTree? Read(string path, string text, out DocumentSyntaxError? error)
    {
        if (text.Length > 1 && (text[0] == '\0' || text[1] == '\0'))
        {
            error = new DocumentSyntaxError("The text is not UTF-8; it looks like UTF-16 without a byte-order mark", 0, 1);
            return null;
        }

        if (IsYaml(text)) return YamlReader.Read(text, out error);
        // JSON is YAML too, and read much faster.
        var tree = JsonReader.Read(text, out error);
        return tree is null && IsYamlFile(path) ? YamlReader.Read(text, out error) : tree;
    }

    private static bool IsYamlFile(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text is YAML rather than JSON: an OpenAPI document in JSON begins with a brace. HTML is neither; JSON's reader says so.</summary>
    public static bool IsYaml(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF')) start++;
        return start < text.Length && text[start] is not ('{' or '[' or '<');
    }
}
