using CodeMode.Engine;
using CodeMode.Search;
using CodeMode.Telemetry;

namespace CodeMode.Execution;

/// <summary>Runs programs against the APIs that they mention.</summary>
internal sealed class ProgramExecutor(ConnectorSet connectors, SearchSource search, RunLimits limits, CodeModeOptions options, ProgramObserver observer)
{
    private const string Namespaces = "__tool_namespaces";

    private readonly IScriptEngine _engine = options.Engine;
    private readonly ScriptOptions _scriptOptions = new() { Limits = limits.Script, TimeProvider = options.TimeProvider };

    public async ValueTask<ExecutionResult> ExecuteAsync(
        string code, bool readOnly, ExecutionCaller? caller, IProgress<ExecutionProgress>? progress, CancellationToken cancellationToken)
    {
        using var observation = observer.Begin(code, readOnly, caller);
        return await observation.RunAsync(() => RunAsync(code, readOnly, caller, progress, observation, cancellationToken));
    }

    private async ValueTask<ExecutionResult> RunAsync(
        string code, bool readOnly, ExecutionCaller? caller, IProgress<ExecutionProgress>? progress, ProgramObservation observation, CancellationToken cancellationToken)
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
        observation.Check = check;
        if (check.IsBlocked) return NotRun(check.Diagnostics);
        if (readOnly && ReadOnlyRule.Find(check, apis) is { } change) return NotRun([change]);
        var session = new CallSession(limits, readOnly, options.TimeProvider, caller, progress, observation.Logger);
        observation.Session = session;
        var globals = CreateGlobals(code);
        foreach (var api in apis) globals.Add(api.Namespace, new ApiObject(api, session));
        if (ConnectorSet.Mentions(code, ToolByName.FunctionName)) globals.Add(ToolByName.FunctionName, ToolByName.Create(connectors, session));
        var result = await _engine.RunAsync(program, globals, _scriptOptions, cancellationToken);
        return ExecutionOutcome.From(result, session.GetRecords(), check.Diagnostics, limits.AnswerCharacters);
    }

    /// <summary>The functions that find operations are there for programs that speak of them.</summary>
    private ScriptGlobals CreateGlobals(string code)
    {
        var globals = new ScriptGlobals().AddErrorClass("ApiError");
        foreach (var helper in ScriptHelpers.Names)
        {
            if (ConnectorSet.Mentions(code, helper)) globals.AddHelper(helper);
        }
        if (ConnectorSet.Mentions(code, "search")) globals.Add("search", SearchFunctions.Search(() => search.Connected));
        if (ConnectorSet.Mentions(code, "describe")) globals.Add("describe", SearchFunctions.Describe(() => search.Connected));
        if (ConnectorSet.Mentions(code, "search_tools")) globals.Add("search_tools", SearchFunctions.SearchTools(search.ConnectAsync));
        if (ConnectorSet.Mentions(code, Namespaces)) globals.Add(Namespaces, SearchFunctions.Namespaces(connectors.Connectors.Select(static c => c.Namespace)));
        return globals;
    }

    public ProgramCheck Check(string code)
    {
        var (program, error, parsed) = ProgramReader.Parse(code, limits.CodeBytes);
        if (program is null) return new ProgramCheck([error!], [], true);
        var check = ProgramReader.Check(parsed!, connectors.Connected);
        var isComplete = connectors.Connected.Count == connectors.Connectors.Count && !ConnectorSet.Mentions(code, ToolByName.FunctionName);
        return check with { EffectsComplete = check.EffectsComplete && isComplete };
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
