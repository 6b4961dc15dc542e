using System.CommandLine;
using System.Diagnostics;

namespace CodeMode.Cli.Verbs;

/// <summary>Writes what the built app says of itself over its committed documents.</summary>
internal sealed class UpdateDocumentVerb : Verb
{
    private readonly Argument<string> _project = new("project")
    {
        Description = "The project, or its folder.", DefaultValueFactory = static _ => ".",
    };

    public UpdateDocumentVerb(Terminal terminal)
        : base("update-document", "Build a project and write the documents that its app produces over the committed ones.", terminal) => Add(_project);

    public override IReadOnlyList<string> Example => ["codemode update-document src/Shop"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", ["build", arguments.GetRequiredValue(_project), "-t:CodeModeUpdateDocument", "--nologo"])
        {
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start) ?? throw new CommandFailedException("'dotnet' cannot be started");
        try
        {
            while (await build.StandardOutput.ReadLineAsync(cancellationToken) is { } line) await Terminal.Error.WriteLineAsync(line.AsMemory(), cancellationToken);
            await build.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            build.Kill(entireProcessTree: true);
            throw;
        }

        return build.ExitCode == 0 ? ExitCode.Success : ExitCode.Failure;
    }
}
