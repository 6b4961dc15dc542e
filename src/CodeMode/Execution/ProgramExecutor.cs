using CodeMode.Dispatch;
using CodeMode.Engine;

namespace CodeMode.Execution;

/// <summary>Runs programs against an API.</summary>
internal sealed class ProgramExecutor(
    ProgramReader reader, ApiSurface surface, OperationDispatcher dispatcher, RunLimits limits, CodeModeOptions options)
{
    private readonly IScriptEngine _engine = options.Engine;
    private readonly TimeProvider _time = options.TimeProvider;
    private readonly string _namespace = options.Namespace;
    private readonly HashSet<string> _exposedHeaders = new(options.ExposedResponseHeaders, StringComparer.OrdinalIgnoreCase);
    private readonly ScriptOptions _scriptOptions = new() { Limits = limits.Script, TimeProvider = options.TimeProvider };

    public async ValueTask<ExecutionResult> ExecuteAsync(
        string code, ExecutionCaller? caller, IProgress<ExecutionProgress>? progress, CancellationToken cancellationToken)
    {
        var (program, check) = reader.Read(code);
        if (program is null)
        {
            return new ExecutionResult
            {
                Error = ProgramReader.NotRun(check.Diagnostics), Diagnostics = check.Diagnostics, MaxCharacters = limits.AnswerCharacters,
            };
        }
        var session = new CallSession(dispatcher, limits, _time, caller, progress, _exposedHeaders);
        var globals = new ScriptGlobals().AddErrorClass("ApiError").Add(_namespace, new ApiObject(surface, session));
        var result = await _engine.RunAsync(program, globals, _scriptOptions, cancellationToken);
        return ExecutionOutcome.From(result, session.GetRecords(), check.Diagnostics, limits.AnswerCharacters);
    }
}
