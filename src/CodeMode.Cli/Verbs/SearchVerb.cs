using System.CommandLine;
using System.Globalization;
using CodeMode.Search;

namespace CodeMode.Cli.Verbs;

/// <summary>Finds operations by words, as the tool <c>search</c> does.</summary>
internal sealed class SearchVerb : Verb
{
    private const int MaxLimit = 1_000;

    private readonly DocumentArgument _document = new();

    private readonly Argument<string[]> _query = new("query") { Description = "Words of names, paths, summaries.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<int> _limit = new("--limit") { Description = "How many operations at most.", DefaultValueFactory = static _ => 15, HelpName = "n" };

    private readonly Option<bool> _json = new("--json") { Description = "Answer as an agent gets it: total, hits, types." };

    public SearchVerb(Terminal terminal)
        : base("search", "Find operations by words: each with its signature and the types it needs.", terminal)
    {
        _limit.Validators.Add(static limit =>
        {
            var isInRange = limit.Tokens is not [var given, ..]
                || (int.TryParse(given.Value, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MaxLimit);
            if (!isInRange) limit.AddError($"Option '--limit' must be a number from 1 to {MaxLimit}.");
        });
        Add(_document);
        Add(_query);
        Add(_limit);
        Add(_json);
    }

    public override IReadOnlyList<string> Example => ["codemode search openapi.json refund order --limit 5"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var definition = await DocumentSource.LoadAsync(arguments.GetRequiredValue(_document), Terminal, cancellationToken);
        var runner = new CodeModeRunner(definition, new OfflineInvoker());
        var request = new SearchRequest { Query = string.Join(' ', arguments.GetRequiredValue(_query)), Limit = arguments.GetValue(_limit) };
        var result = await runner.SearchAsync(request, cancellationToken: cancellationToken);
        if (arguments.GetValue(_json)) Terminal.Output.WriteLine(SearchAnswer.Write(result));
        else SearchReport.Print(result, Terminal.Output);
        return ExitCode.Success;
    }
}
