using CodeMode.Benchmarks.Measuring;

namespace CodeMode.Benchmarks.Suites;

/// <summary>Searching the large document, by words and by program.</summary>
internal sealed class SearchSuite : ISuite
{
    private const string Program = """
        Object.entries(spec.paths).flatMap(([path, item]) => Object.entries(item)
          .filter(([, operation]) => operation.summary && operation.summary.toLowerCase().includes('webhook'))
          .map(([method, operation]) => ({ method, path, summary: operation.summary }))).slice(0, 10)
        """;

    public string Name => "search";

    public async Task RunAsync(BenchmarkContext context)
    {
        var runner = new CodeModeRunner(ApiDefinition.Parse(context.DocumentText), new UnreachableInvoker());
        string[] queries = ["create a pull request review", "list repository webhooks", "delete branch protection", "issue comments"];
        var next = 0;
        var rows = await Race.RunAsync(
            rounds: 25,
            new Contender("by query", async () => await SearchAsync(runner, new SearchRequest { Query = queries[next++ % queries.Length] }), PerRound: 10),
            new Contender("by program over spec.paths", async () => await SearchAsync(runner, new SearchRequest { Code = Program }), PerRound: 3));
        ReportTable.Print(context.Output, $"Searching {context.DocumentName}", "by query under 5 ms, by program under 10 ms", rows);
    }

    private static async Task SearchAsync(CodeModeRunner runner, SearchRequest request)
    {
        var result = await runner.SearchAsync(request);
        if (result.Execution?.Error is { } error) throw new InvalidOperationException($"{error.Name}: {error.Message}");
        if (result.Execution is null && result.Hits.Count == 0) throw new InvalidOperationException($"nothing found for '{request.Query}'");
    }
}
