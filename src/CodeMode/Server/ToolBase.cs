using System.Text;
using System.Text.Json;
using CodeMode.Telemetry;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.Server;

/// <summary>What both tools have in common: nothing but an answer leaves them, whatever happens.</summary>
internal abstract partial class ToolBase : McpServerTool
{
    private Tool? _tool;

    public sealed override IReadOnlyList<object> Metadata => [];

    public sealed override Tool ProtocolTool => _tool ??= Describe();

    /// <summary>Describes the tool anew where what it is about has changed.</summary>
    /// <returns>Whether clients see a difference.</returns>
    public bool Refresh()
    {
        var (known, now) = (_tool, Describe());
        if (known?.Description == now.Description && known?.Annotations?.ReadOnlyHint == now.Annotations?.ReadOnlyHint) return false;
        _tool = now;
        return known is not null;
    }

    protected abstract Tool Describe();

    public sealed override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        try
        {
            return await AnswerAsync(request, cancellationToken);
        }
        catch (ToolArgumentException problem)
        {
            return Text(problem.Message);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            if (request.Services?.GetService(typeof(ILoggerFactory)) is ILoggerFactory loggers) LogFailure(loggers.CreateLogger(CodeModeTelemetry.Name), ProtocolTool.Name, problem);
            return Text("CodeMode itself failed (CMODE9001): this is not your program's fault. Try once more, then report it; the server's log has the details.");
        }
    }

    protected abstract ValueTask<CallToolResult> AnswerAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken);

    /// <summary>An answer as text and as structured content: the same JSON.</summary>
    protected CallToolResult Structured(string json, bool isError)
    {
        if (Instruments.AnswerSize.Enabled) Instruments.AnswerSize.Record(Encoding.UTF8.GetByteCount(json), new KeyValuePair<string, object?>(TagNames.ToolName, ProtocolTool.Name));
        return new CallToolResult { Content = [new TextContentBlock { Text = json }], StructuredContent = JsonElement.Parse(json), IsError = isError };
    }

    private static CallToolResult Text(string problem) => new() { Content = [new TextContentBlock { Text = problem }], IsError = true };

    [LoggerMessage(9001, LogLevel.Error, "The tool {Tool} failed")]
    private static partial void LogFailure(ILogger logger, string tool, Exception problem);
}
