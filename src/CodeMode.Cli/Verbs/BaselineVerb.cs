using System.CommandLine;
using CodeMode.Baseline;

namespace CodeMode.Cli.Verbs;

/// <summary>Prints a document's baseline, or compares the document with an accepted one.</summary>
internal sealed class BaselineVerb : Verb
{
    private readonly DocumentArgument _document = new();

    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "file" };
    private readonly Option<string?> _check = new("--check") { Description = "Compare with this accepted baseline; fail when callers would break.", HelpName = "file" };

    public BaselineVerb(Terminal terminal)
        : base("baseline", "Print what callers of an API rely on, one line an operation, or find what a document no longer keeps of it.", terminal)
    {
        Add(_document);
        Add(_output);
        Add(_check);
    }

    public override IReadOnlyList<string> Example =>
    [
        "codemode baseline openapi.json -o openapi.baseline.txt",
        "codemode baseline openapi.json --check openapi.baseline.txt",
    ];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var document = arguments.GetRequiredValue(_document);
        var api = await DocumentSource.LoadAsync(document, Terminal, cancellationToken);
        if (arguments.GetValue(_check) is { } accepted) return await CheckAsync(accepted, api, document, cancellationToken);
        var text = BaselineText.Write(api.Model);
        if (arguments.GetValue(_output) is { } path) await AnswerFile.WriteAsync(path, text, cancellationToken);
        else await Terminal.Output.WriteAsync(text.AsMemory(), cancellationToken);
        return ExitCode.Success;
    }

    private async Task<int> CheckAsync(string path, ApiDefinition api, string document, CancellationToken cancellationToken)
    {
        var text = await AnswerFile.ReadAsync(path, cancellationToken);
        var findings = BaselineComparison.Compare(new BaselineFile(text), ApiContract.Of(api.Model));
        foreach (var finding in findings)
        {
            var place = finding.Line is { } line ? FormattableString.Invariant($"{path}({text.AsSpan(0, line.Start).Count('\n') + 1},1)") : document;
            var severity = finding.Rule.Severity == DiagnosticSeverity.Warning ? "warning" : "info";
            await Terminal.Output.WriteLineAsync($"{place}: {severity} {finding.Rule.Id}: {finding.Message}".AsMemory(), cancellationToken);
        }

        return findings.Any(static finding => finding.Rule.Severity == DiagnosticSeverity.Warning) ? ExitCode.Failure : ExitCode.Success;
    }
}
