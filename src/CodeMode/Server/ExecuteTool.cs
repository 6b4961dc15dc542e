using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.Server;

/// <summary>The tool that runs programs.</summary>
internal sealed class ExecuteTool(CodeModeRunner runner, Func<RequestContext<CallToolRequestParams>, ExecutionCaller?> caller) : ToolBase
{
    protected override Tool Describe() => new()
    {
        Name = runner.Options.RunToolName,
        Description = runner.Options.ExecuteToolDescription ?? (runner.Options.SingleToolName is null ? ExecuteDescription.Write(runner) : CodeDescription.Write(runner)),
        InputSchema = ToolSchemas.ExecuteInput,
        OutputSchema = ToolSchemas.ExecuteOutput,
        Annotations = Annotate(runner),
    };

    protected override async ValueTask<CallToolResult> AnswerAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var code = ReadCode(request.Params);
        await using var progress = ToolProgress.For(request, cancellationToken);
        var result = await runner.ExecuteAsync(code, caller(request), progress, cancellationToken);
        return Structured(result.ToJson(), result.Error is not null);
    }

    public static string ReadCode(CallToolRequestParams? call) => new ToolArguments(call, "code").GetText("code")
        ?? throw new ToolArgumentException("Argument 'code' is missing: the program, a string such as \"async () => …\".");

    /// <summary>Read-only is claimed only where no program can reach anything else.</summary>
    private static ToolAnnotations Annotate(CodeModeRunner runner)
    {
        var readOnly = runner is { Connectors: [{ Options.AllowUnknownRequests: false }], Connected: [var api] }
            && api.Model.Operations.All(static o => o.IsReadOnly);
        return new ToolAnnotations { ReadOnlyHint = readOnly, DestructiveHint = !readOnly, IdempotentHint = readOnly, OpenWorldHint = true };
    }
}
