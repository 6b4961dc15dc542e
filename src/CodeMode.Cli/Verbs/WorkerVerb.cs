using System.CommandLine;

namespace CodeMode.Cli.Verbs;

/// <summary>Runs programs for another process, which talks to it over standard input and output.</summary>
internal sealed class WorkerVerb : Verb
{
    public WorkerVerb(Terminal terminal)
        : base("worker", "Run programs for an app that started this process: options.UseWorker(). Not for people.", terminal)
    {
    }

    public override IReadOnlyList<string> Example => ["builder.Services.AddCodeMode(ShopApi.Definition, options => options.UseWorker());"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await ScriptWorker.RunAsync();
        return ExitCode.Success;
    }
}
