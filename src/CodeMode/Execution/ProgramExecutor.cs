using CodeMode.Engine;

namespace CodeMode.Execution;

/// <summary>Runs programs against the APIs that they mention.</summary>
internal sealed class ProgramExecutor(ConnectorSet connectors, RunLimits limits, CodeModeOptions options)
{
    private readonly IScriptEngine _engine = options.Engine;
    private readonly TimeProvider _time = options.TimeProvider;
    private readonly ScriptOptions _scriptOptions = new() { Limits = limits.Script, TimeProvider = options.TimeProvider };

    public async ValueTask<ExecutionResult> ExecuteAsync(
        string code, ExecutionCaller? caller, IProgress<ExecutionProgress>? progress, CancellationToken cancellationToken)
    {
        var (program, error, parsed) = ProgramReader.Parse(code, limits.CodeBytes);
        if (program is null) return NotRun([error!]);
        IReadOnlyList<ConnectedApi> apis;
        try
        {
            apis = await connectors.ConnectMentionedAsync(code, cancellationToken);
        }
        catch (OperationInvocationException problem)
        {
            return new ExecutionResult { Error = Unreachable(problem), MaxCharacters = limits.AnswerCharacters };
        }
        var check = ProgramReader.Check(parsed!, apis);
        if (check.IsBlocked) return NotRun(check.Diagnostics);
        var session = new CallSession(limits, _time, caller, progress);
        var globals = new ScriptGlobals().AddErrorClass("ApiError");
        foreach (var api in apis) globals.Add(api.Namespace, new ApiObject(api, session));
        var result = await _engine.RunAsync(program, globals, _scriptOptions, cancellationToken);
        return ExecutionOutcome.From(result, session.GetRecords(), check.Diagnostics, limits.AnswerCharacters);
    }

    public ProgramCheck Check(string code)
    {
        var (program, error, parsed) = ProgramReader.Parse(code, limits.CodeBytes);
        if (program is null) return new ProgramCheck([error!], [], true);
        var check = ProgramReader.Check(parsed!, connectors.Connected);
        return check with { EffectsComplete = check.EffectsComplete && connectors.Connected.Count == connectors.Connectors.Count };
    }

    private ExecutionResult NotRun(IReadOnlyList<ProgramDiagnostic> diagnostics) => new()
    {
        Error = ProgramReader.NotRun(diagnostics), Diagnostics = diagnostics, MaxCharacters = limits.AnswerCharacters,
    };

    private static ExecutionError Unreachable(OperationInvocationException problem) => new()
    {
        Kind = ExecutionErrorKind.NotRun, Name = "ConnectError", Message = problem.Message + "\nThe program was not run.", Line = 1, Column = 1,
    };
}
