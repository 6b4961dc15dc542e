using System.Globalization;
using CodeMode.Model;

namespace CodeMode.Server;

/// <summary>What a model reads about <c>search</c>: how to find operations, and the catalog of this API.</summary>
internal static class SearchDescription
{
    public static string Write(ApiModel model, CodeModeOptions options)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $$"""
            Find operations of {{OneLine.Of(model.Title, 80)}} ({{model.Operations.Count:N0}} operations) to call in {{options.ExecuteToolName}}. Calls nothing.
            - query: words ("refund order"), an operation's name or a path; "tag:NAME" narrows to a group; empty lists the groups. Hits carry TypeScript signatures, `types` what they need.
            - code: a program over `spec`, the OpenAPI document with every $ref resolved, where words are not enough: `async () => Object.entries(spec.paths).filter(([path, item]) => item.post).map(([path]) => path)`. search(query) and describe(name) are at hand.
            """);
        return options.CatalogTokens == 0 ? text : text + "\n" + Catalog.Write(model, options);
    }
}
