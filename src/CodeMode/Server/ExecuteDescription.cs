using System.Globalization;
using CodeMode.Model;

namespace CodeMode.Server;

/// <summary>What a model reads about <c>execute</c>: how to write programs, with an example made of this API.</summary>
internal static class ExecuteDescription
{
    public static string Write(ApiModel model, CodeModeOptions options)
    {
        var ns = options.Namespace;
        var limits = options.Limits;
        return string.Create(CultureInfo.InvariantCulture, $$"""
            Run a JavaScript or TypeScript program against {{OneLine.Of(model.Title, 80)}}. Send an async arrow function; what it returns is the result:
            {{ExampleProgram.Write(model, ns)}}
            - {{ns}}.<group>.<operation>(args) takes one object: path, query and header parameters by name, the request body as `body`. It resolves to the response body; other than 2xx throws ApiError { status, body, operation, message }.
            - {{ns}}.request({ method, path, query, headers, body }) resolves to { status, headers, body } whatever the status.
            - Get signatures from {{options.SearchToolName}} first: programs are checked against them before they run, and arguments before they are sent.
            - Make independent calls at once with Promise.all. Filter, join and shape in the program; return only what is needed.
            - Only the language, console and {{ns}} exist: no fetch, imports or files. The host adds credentials.
            Limits: {{limits.Calls}} calls, {{limits.Timeout.TotalSeconds:0.#}} s. The answer lists the calls made, console lines, then result or error.
            """);
    }
}
