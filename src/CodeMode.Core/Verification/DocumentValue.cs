using CodeMode.Documents;

namespace CodeMode.Verification;

/// <summary>A value of a document in a message.</summary>
internal static class DocumentValue
{
    private const int Limit = 60;

    /// <summary>Its text, in one line and cut when it is long.</summary>
    public static string Show(DocumentNode node)
    {
        var raw = node.IsString ? "\"" + node.GetString() + "\"" : node.RawText;
        var text = VisibleText.Clean(raw.Length > Limit * 4 ? raw.Substring(0, Limit * 4) : raw);
        text = string.Join(" ", text.Split([' '], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Limit ? text : text.Substring(0, Limit) + "…";
    }
}
