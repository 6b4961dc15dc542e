using System.Globalization;
using System.Text;
using CodeMode.Model;

namespace CodeMode.Server;

/// <summary>What a model reads about <c>search</c>: how to find operations, and the catalog of the API or the list of namespaces.</summary>
internal static class SearchDescription
{
    private const int MaxLine = 80;

    public static string Write(CodeModeRunner runner) => runner is { Connectors: [var connector], Connected: [var api] }
        ? Write(api.Model, connector.Namespace, runner.Options)
        : WriteSeveral(runner);

    private static string Write(ApiModel model, string ns, CodeModeOptions options)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $$"""
            Find operations of {{OneLine.Of(model.Title, MaxLine)}} ({{model.Operations.Count:N0}} operations) to call in {{options.RunToolName}}. Calls nothing.
            - query: words ("refund order"), an operation's name or a path; "tag:NAME" narrows to a group; empty lists the groups. Hits carry TypeScript signatures, `types` what they need.
            - code: a program over `spec`, the OpenAPI document with every $ref resolved, where words are not enough: `async () => Object.entries(spec.paths).filter(([path, item]) => item.post).map(([path]) => path)`. search(query) and describe(name) are at hand.
            """);
        return options.CatalogTokens == 0 ? text : text + "\n" + Catalog.Write(model, ns, options);
    }

    private static string WriteSeveral(CodeModeRunner runner)
    {
        var text = new StringBuilder($"""
            Find operations to call in {runner.Options.RunToolName}. Calls nothing.
            - query: words ("create issue"), or an operation's name; "tag:NAMESPACE" narrows; empty lists the namespaces and groups. Hits carry TypeScript signatures, `types` what they need.
            - code: a program over `specs.<namespace>`, OpenAPI documents with every $ref resolved, where words are not enough. search(query) and describe(name) are at hand.
            Namespaces, to be used inside {runner.Options.RunToolName}; they are no tools:
            """);
        var budget = runner.Options.CatalogTokens * Execution.RunLimits.CharactersPerToken;
        var left = runner.Connectors.Count;
        foreach (var connector in runner.Connectors)
        {
            var line = connector.Description is { Length: > 0 } description ? $"\n{connector.Namespace}: {OneLine.Of(description, MaxLine)}" : "\n" + connector.Namespace;
            if ((budget -= line.Length) < 0) break;
            text.Append(line);
            left--;
        }
        if (left > 0) text.Append(CultureInfo.InvariantCulture, $"\n… and {left} more: an empty query lists them");
        return text.ToString();
    }
}
