using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.Server;

/// <summary>The tool that runs programs which change nothing: a client may run it without asking.</summary>
internal sealed class ExecuteReadTool(CodeModeRunner runner, Func<RequestContext<CallToolRequestParams>, ExecutionCaller?> caller) : ToolBase
{
    protected override Tool Describe() => new()
    {
        Name = runner.Options.ExecuteReadToolName!,
        Description = $"As {runner.Options.RunToolName}, for programs that only read (GET, HEAD, and tools that say so). A program that can reach anything else is not run.",
        InputSchema = ToolSchemas.ExecuteInput,
        OutputSchema = ToolSchemas.ExecuteOutput,
        Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = true },
    };

    protected override async ValueTask<CallToolResult> AnswerAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var code = ExecuteTool.ReadCode(request.Params);
        await using var progress = ToolProgress.For(request, cancellationToken);
        var result = await runner.ExecuteReadAsync(code, caller(request), progress, cancellationToken);
        return Structured(result.ToJson(), result.Error is not null);
    }
}
