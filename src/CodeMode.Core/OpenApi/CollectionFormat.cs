using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>2.0's <c>collectionFormat</c> as the style and explode of 3.x, https://spec.openapis.org/oas/v2.0#parameter-object.</summary>
internal static class CollectionFormat
{
    public static (ParameterStyle Style, bool Explode) Read(ReadingContext context, DocumentNode node, ParameterLocation location)
    {
        var style = ParameterStyles.GetDefault(location);
        switch (context.ReadString(node, "collectionFormat"))
        {
            case null or "csv": return (style, false);
            case "multi" when style == ParameterStyle.Form: return (style, true);
            case "ssv": return (ParameterStyle.SpaceDelimited, false);
            case "tsv": return (ParameterStyle.TabDelimited, false);
            case "pipes": return (ParameterStyle.PipeDelimited, false);
            default:
                context.Findings.Add(DocumentRule.InvalidValue, node["collectionFormat"], $"The collectionFormat {VisibleText.Quote(node["collectionFormat"].GetString())} has no counterpart here; 'csv' is taken");
                return (style, false);
        }
    }
}
