using CodeMode.Data;
using CodeMode.Engine;
using CodeMode.Execution;

namespace CodeMode.Search;

/// <summary>Search by program: JavaScript over <c>spec</c> (<c>specs</c> by namespace where there are several APIs), with <c>search</c> and <c>describe</c> at hand. Nothing reaches the API.</summary>
internal sealed class SpecSearch
{
    private readonly OperationSearch _search;
    private readonly IScriptEngine _engine;
    private readonly ScriptOptions _options;
    private readonly ScriptGlobals _globals;
    private readonly RunLimits _limits;
    private readonly bool _hasDocument;

    public SpecSearch(OperationSearch search, RunLimits limits, CodeModeOptions options)
    {
        _search = search;
        _limits = limits;
        _engine = options.Engine;
        _options = new ScriptOptions { Limits = limits.Script, TimeProvider = options.TimeProvider };
        _globals = new ScriptGlobals()
            .Add("search", ScriptFunction.Create("search", Search))
            .Add("describe", ScriptFunction.Create("describe", Describe));
        var documents = search.Apis.Where(static api => api.Document is not null).ToList();
        _hasDocument = documents.Count > 0;
        if (documents is [var only] && search.Apis.Count == 1) _globals.Add("spec", only.Document!.Root);
        if (search.Apis.Count > 1) _globals.Add("specs", documents.Aggregate(new ScriptObject(), static (all, api) => all.Add(api.Namespace, api.Document!.Root)));
    }

    public async ValueTask<SearchResult> RunAsync(string code, CancellationToken cancellationToken)
    {
        var (program, error, _) = ProgramReader.Parse(code, _limits.CodeBytes);
        if (program is null) return Failed(ProgramReader.NotRun([error!]));
        if (!_hasDocument)
        {
            return Failed(new ExecutionError
            {
                Kind = ExecutionErrorKind.NotRun, Name = "SearchError", Message = "The OpenAPI document is not at hand here, so there is no 'spec' to search by program. Search by query.",
            });
        }
        var result = await _engine.RunAsync(program, _globals, _options, cancellationToken);
        return new SearchResult { Execution = ExecutionOutcome.From(result, [], [], _limits.AnswerCharacters) };
    }

    private SearchResult Failed(ExecutionError error) => new() { Execution = new ExecutionResult { Error = error, MaxCharacters = _limits.AnswerCharacters } };

    /// <summary><c>search("refund", 5)</c> → brief hits.</summary>
    private ScriptData Search(ScriptCall call)
    {
        var limit = call.Arguments.Count > 1 && call.Arguments[1].Kind == ScriptDataKind.Number ? (int)Math.Clamp(call.Arguments[1].Number, 1, 100) : 15;
        var result = _search.Find(new SearchRequest { Query = TextOf(call, "search"), Limit = limit, Detail = SearchDetail.Signatures });
        return new ScriptArray([.. result.Hits.Select(ToData)]);
    }

    /// <summary><c>describe("orders.getOrder")</c> → signature, types, description; <c>null</c> when there is none.</summary>
    private ScriptData Describe(ScriptCall call) => _search.Describe(TextOf(call, "describe")) is { } result
        ? ToData(result.Hits[0]).Add("types", ScriptData.From(string.Join('\n', result.Types)))
        : ScriptData.Null;

    private static string TextOf(ScriptCall call, string function) => call.Arguments is [{ Kind: ScriptDataKind.String } text, ..]
        ? text.Text
        : throw new ScriptErrorException("TypeError", $"{function} takes a text.");

    private static ScriptObject ToData(SearchHit hit)
    {
        var data = new ScriptObject()
            .Add("operation", ScriptData.From(hit.Operation)).Add("method", ScriptData.From(hit.Method)).Add("path", ScriptData.From(hit.Path))
            .Add("summary", ScriptData.From(hit.Summary)).Add("signature", ScriptData.From(hit.Signature));
        return hit.Description is { } description ? data.Add("description", ScriptData.From(description)) : data;
    }
}
