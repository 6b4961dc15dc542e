using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeMode.Telemetry;

/// <summary>Watches the programs of a runner: spans, metrics, log and audit.</summary>
internal sealed class ProgramObserver(CodeModeOptions options)
{
    public ILogger Logger { get; } = options.LoggerFactory?.CreateLogger(CodeModeTelemetry.Name) ?? NullLogger.Instance;

    public IAuditSink? Audit { get; } = options.Audit;

    public TimeProvider Time { get; } = options.TimeProvider;

    private readonly string _tool = options.RunToolName;
    private readonly string _searchTool = options.SearchToolName;
    private readonly string _readTool = options.ExecuteReadToolName ?? options.RunToolName;

    public ProgramObservation Begin(string code, bool readOnly, ExecutionCaller? caller) => new(this, readOnly ? _readTool : _tool, code, caller);

    /// <summary>A program over the document, which reaches nothing else.</summary>
    public ProgramObservation BeginSearch(string code, ExecutionCaller? caller) => new(this, _searchTool, code, caller);
}
