using CodeMode.Execution;

namespace CodeMode.Server;

/// <summary>What a model reads where one tool does all: how to write programs, and the declarations of all that they may call, if those are short enough.</summary>
internal static class CodeDescription
{
    private const string ToFindMore = "`await search_tools(query)` inside a program gives signatures.";

    public static string Write(CodeModeRunner runner)
    {
        var howTo = ExecuteDescription.Write(runner);
        var declarations = runner.Declarations;
        var isComplete = runner.Connected.Count == runner.Connectors.Count;
        if (isComplete && declarations.Length <= runner.Options.SingleToolTokens * RunLimits.CharactersPerToken) return $"{howTo}\n```ts\n{declarations.TrimEnd()}\n```";
        return runner is { Connectors: [var connector], Connected: [var api] }
            ? $"{howTo}\n{Catalog.Write(api.Model, connector.Namespace, runner.Options)}\n{ToFindMore}"
            : $"{howTo}\nNamespaces: {string.Join(", ", runner.Connectors.Select(static c => c.Namespace))}. {ToFindMore}";
    }
}
