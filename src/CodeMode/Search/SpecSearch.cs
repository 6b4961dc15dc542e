using CodeMode.Data;
using CodeMode.Engine;
using CodeMode.Execution;

namespace CodeMode.Search;

/// <summary>Search by program: JavaScript over <c>spec</c> (<c>specs</c> by namespace where there are several APIs), with <c>search</c> and <c>describe</c> at hand. Nothing reaches the API.</summary>
internal sealed class SpecSearch
{
    private readonly IScriptEngine _engine;
    private readonly ScriptOptions _options;
    private readonly ScriptGlobals _globals;
    private readonly RunLimits _limits;
    private readonly bool _hasDocument;

    public SpecSearch(OperationSearch search, RunLimits limits, CodeModeOptions options)
    {
        _limits = limits;
        _engine = options.Engine;
        _options = new ScriptOptions { Limits = limits.Script, TimeProvider = options.TimeProvider };
        _globals = new ScriptGlobals()
            .Add("search", SearchFunctions.Search(() => search))
            .Add("describe", SearchFunctions.Describe(() => search));
        var documents = search.Apis.Where(static api => api.Document is not null).ToList();
        _hasDocument = documents.Count > 0;
        if (documents is [var only] && search.Apis.Count == 1) _globals.Add("spec", only.Document!.Root);
        if (search.Apis.Count > 1) _globals.Add("specs", documents.Aggregate(new ScriptObject(), static (all, api) => all.Add(api.Namespace, api.Document!.Root)));
    }

    public async ValueTask<ExecutionResult> RunAsync(string code, CancellationToken cancellationToken)
    {
        var (program, error, _) = ProgramReader.Parse(code, _limits.CodeBytes);
        if (program is null) return Failed(ProgramReader.NotRun([error!])) with { Diagnostics = [error!] };
        if (!_hasDocument)
        {
            return Failed(new ExecutionError
            {
                Kind = ExecutionErrorKind.NotRun, Name = "SearchError", Message = "The OpenAPI document is not at hand here, so there is no 'spec' to search by program. Search by query.",
            });
        }
        var result = await _engine.RunAsync(program, _globals, _options, cancellationToken);
        return ExecutionOutcome.From(result, [], [], _limits.AnswerCharacters);
    }

    private ExecutionResult Failed(ExecutionError error) => new() { Error = error, MaxCharacters = _limits.AnswerCharacters };
}
