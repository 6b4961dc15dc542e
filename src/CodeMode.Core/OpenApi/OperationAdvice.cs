using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>What would help an agent to use an operation or a parameter, and is missing.</summary>
internal static class OperationAdvice
{
    // Its signature alone would fill what an agent reads of a whole API.
    private const int MaxParameters = 200;

    private static readonly char[] Marks = ['`', '"'];
    private static readonly string[] Announcements = ["one of", "Allowed values", "Valid values", "Possible values"];

    public static void Report(ReadingContext context, OperationDraft draft)
    {
        var operation = draft.Operation;
        if (operation.Parameters.Count > MaxParameters)
            context.Findings.Add(DocumentRule.TooManyParameters, draft.Node, $"{draft.Title} has {operation.Parameters.Count} parameters; an agent has to read them all, take an object as the body instead");
        if (string.IsNullOrWhiteSpace(operation.Summary) && string.IsNullOrWhiteSpace(operation.Description))
            context.Findings.Add(DocumentRule.MissingSummary, draft.Node, $"{draft.Title} has no summary and no description; an agent finds it by its name alone");
        if (operation.SuccessResponses.Any(static response => response.Contents.Count > 0 && response.Contents[0].Schema == Schema.Any))
            context.Findings.Add(DocumentRule.UnknownResult, draft.Node, $"{draft.Title} does not say what it answers with; its result is 'unknown' to an agent");
    }

    public static void Report(ReadingContext context, DocumentNode node, ApiParameter parameter)
    {
        if (parameter.Description is { } description && IsFreeText(parameter.Schema) && ReadsAsClosedSet(description))
            context.Findings.Add(DocumentRule.MissingEnum, node, $"Parameter {VisibleText.Quote(parameter.Name)} lists its values in the description; write them as an enum");
    }

    private static bool IsFreeText(Schema schema) =>
        schema.Types == SchemaTypes.String && schema.Enum.Count == 0 && schema.Format is null && schema.Bounds?.Pattern is null && schema.Reference is null;

    // "… one of `asc`, `desc`": an announcement, and at least two words in quotes or backticks behind it.
    private static bool ReadsAsClosedSet(string description)
    {
        if (description.IndexOfAny(Marks) < 0) return false;
        foreach (var announcement in Announcements)
        {
            var start = description.IndexOf(announcement, StringComparison.OrdinalIgnoreCase);
            if (start < 0) continue;
            var end = description.IndexOf('\n', start);
            var sentence = end < 0 ? description.Substring(start) : description.Substring(start, end - start);
            if (CountMarks(sentence) >= 4) return true;
        }

        return false;
    }

    private static int CountMarks(string text)
    {
        var count = 0;
        for (var i = text.IndexOfAny(Marks); i >= 0; i = text.IndexOfAny(Marks, i + 1)) count++;
        return count;
    }
}
