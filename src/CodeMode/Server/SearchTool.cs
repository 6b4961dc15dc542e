using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.Server;

/// <summary>The tool that finds operations. Nothing reaches the API from here.</summary>
internal sealed class SearchTool(CodeModeRunner runner, Func<RequestContext<CallToolRequestParams>, ExecutionCaller?> caller) : ToolBase
{
    protected override Tool Describe() => new()
    {
        Name = runner.Options.SearchToolName,
        Description = runner.Options.SearchToolDescription ?? SearchDescription.Write(runner),
        InputSchema = ToolSchemas.SearchInput,
        OutputSchema = ToolSchemas.SearchOutput,
        Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };

    protected override async ValueTask<CallToolResult> AnswerAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var arguments = new ToolArguments(request.Params, "query", "code", "limit", "detail");
        var search = new SearchRequest
        {
            Query = arguments.GetText("query"),
            Code = arguments.GetText("code"),
            Limit = arguments.GetInteger("limit", 1, 100, 15),
            Detail = arguments.GetWord("detail", "brief", "signatures", "full") switch
            {
                "brief" => SearchDetail.Brief,
                "full" => SearchDetail.Full,
                _ => SearchDetail.Signatures,
            },
        };
        if (search.Query is { Length: > 0 } && search.Code is { Length: > 0 }) throw new ToolArgumentException("Give either 'query' or 'code', not both.");
        var result = await runner.SearchAsync(search, caller(request), cancellationToken);
        return Structured(result.ToJson(), result.Execution?.Error is not null);
    }
}
