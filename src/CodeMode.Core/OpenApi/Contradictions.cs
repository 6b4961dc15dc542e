using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>What a schema says that no value, or no sensible one, can fit. It is said, and read as it stands.</summary>
internal static class Contradictions
{
    public static void Report(ReadingContext context, SchemaDraft draft)
    {
        if (draft.Bounds is { } bounds) ReportBounds(context, draft.Node, bounds);
        if (!draft.Node["enum"].IsMissing) ReportEnum(context, draft);
        if (draft.Default is not null) ReportDefault(context, draft);
        if (draft.ReadOnly && draft.WriteOnly) Add(context, draft.Node["writeOnly"], "The value is readOnly and writeOnly: neither a request nor an answer has it");
        if (draft.AllOf.Count > 1) ReportParts(context, draft);
    }

    private static void ReportBounds(ReadingContext context, DocumentNode node, SchemaBounds bounds)
    {
        Check("maxLength", bounds.MinLength, bounds.MaxLength);
        Check("maxItems", bounds.MinItems, bounds.MaxItems);
        Check("maxProperties", bounds.MinProperties, bounds.MaxProperties);
        Check(node["maximum"].IsMissing ? "exclusiveMaximum" : "maximum", bounds.Minimum ?? bounds.ExclusiveMinimum, bounds.Maximum ?? bounds.ExclusiveMaximum);

        void Check(string keyword, double? least, double? most)
        {
            if (least > most) Add(context, node[keyword], $"No value fits: '{keyword}' is below its lower bound");
        }
    }

    private static void ReportEnum(ReadingContext context, SchemaDraft draft)
    {
        var list = draft.Node["enum"];
        if (!list.IsArray) return;
        var count = 0;
        foreach (var item in list.Items)
        {
            count++;
            if (!Fits(draft, item)) Add(context, item, "This value is not of the schema's own type; nobody can send it");
        }

        if (count == 0) Add(context, list, "The enum has no values: no value fits; it is ignored");
        else if (draft.Enum.Count < count) Add(context, list, "The enum has the same value twice");
    }

    private static void ReportDefault(ReadingContext context, SchemaDraft draft)
    {
        var value = draft.Node["default"];
        if (value.IsMissing || value.Kind == DocumentNodeKind.Null) return;
        if (!Fits(draft, value) || (draft.Enum.Count > 0 && (draft.Types & SchemaTypes.Array) == 0 && !draft.Enum.Contains(draft.Default!) && !draft.Enum.Contains(JsonText.Quote(value.RawText))))
            Add(context, value, "The default is no value that the schema allows");
    }

    // Parts that have but their own types; what references lead to is not looked at.
    private static void ReportParts(ReadingContext context, SchemaDraft draft)
    {
        var left = ~SchemaTypes.None;
        foreach (var part in draft.AllOf)
        {
            if (part.Types == SchemaTypes.None || part.Reference is not null) continue;
            left &= (part.Types & SchemaTypes.Number) != 0 ? part.Types | SchemaTypes.Integer : part.Types;
        }

        if (left == SchemaTypes.None) Add(context, draft.Node["allOf"], "No value fits: the parts of this allOf have no type in common");
    }

    private static bool Fits(SchemaDraft draft, DocumentNode value)
    {
        if (draft.Types == SchemaTypes.None) return true;
        var wanted = value.Kind switch
        {
            DocumentNodeKind.String => SchemaTypes.String,
            DocumentNodeKind.Number => SchemaTypes.Number | SchemaTypes.Integer,
            DocumentNodeKind.True or DocumentNodeKind.False => SchemaTypes.Boolean,
            DocumentNodeKind.Array => SchemaTypes.Array,
            DocumentNodeKind.Object => SchemaTypes.Object,
            // Documents leave nullable out where the enum has null.
            _ => draft.Types,
        };
        // In YAML nobody quotes 1.0 among texts.
        return (draft.Types & wanted) != 0 || (value.IsUnquoted && (draft.Types & SchemaTypes.String) != 0);
    }

    private static void Add(ReadingContext context, DocumentNode at, string message) => context.Findings.Add(DocumentRule.Contradiction, at, message);
}
