using System.Globalization;
using CodeMode.Model;

namespace CodeMode.Server;

/// <summary>What a model reads about <c>execute</c>: how to write programs, with an example made of the API's own operations.</summary>
internal static class ExecuteDescription
{
    public static string Write(CodeModeRunner runner) => runner is { Connectors: [var connector], Connected: [var api] }
        ? Write(api.Model, connector.Namespace, runner.Options)
        : WriteSeveral(runner);

    private static string Write(ApiModel model, string ns, CodeModeOptions options)
    {
        var calls = model.IsFlat
            ? $"- {ns}.<operation>(args) takes one object of arguments and resolves to the result; a failure throws ApiError {{ operation, message }}."
            : $$"""
              - {{ns}}.<group>.<operation>(args) takes one object: path, query and header parameters by name, the request body as `body`. It resolves to the response body; other than 2xx throws ApiError { status, body, operation, message }.
              - {{ns}}.request({ method, path, query, headers, body }) resolves to { status, headers, body } whatever the status.
              """;
        return Join($"Run a JavaScript or TypeScript program against {OneLine.Of(model.Title, 80)}.", ExampleProgram.Write(model, ns), calls, ns, options);
    }

    private static string WriteSeveral(CodeModeRunner runner)
    {
        var ns = runner.Connectors.Count > 0 ? runner.Connectors[0].Namespace : "api";
        const string calls = """
            - Each namespace is a global object. A call takes one object of arguments and resolves to the result; a failure throws ApiError { status, body, operation, message }.
            """;
        return Join(
            $"Run a JavaScript or TypeScript program against {(runner.Options.SingleToolName is null ? "the namespaces that search lists" : "the namespaces below")}.",
            $"`async () => {{ const answer = await {ns}.<operation>({{ … }}); return answer; }}`", calls, "the namespaces", runner.Options);
    }

    private static string Join(string first, string example, string calls, string globals, CodeModeOptions options) => string.Create(CultureInfo.InvariantCulture, $"""
        {first} Send an async arrow function; what it returns is the result:
        {example}
        {calls}
        - {(options.SingleToolName is null ? $"Get signatures from {options.SearchToolName} first: programs" : "Programs")} are checked against the signatures before they run, and arguments before they are sent.
        - Make independent calls at once: Promise.all, parallel(items, n, fn). `for await (const x of paginate(operation, args))`, the operation uncalled, goes through all pages. Filter, join and shape in the program; return only what is needed.
        - Only the language, console and {globals} exist: no fetch, imports or files. The host adds credentials.
        Limits: {options.Limits.Calls} calls, {options.Limits.Timeout.TotalSeconds:0.#} s. The answer lists the calls made, console lines, then result or error.
        """);
}
