using System.CommandLine;

namespace CodeMode.Cli.Verbs;

/// <summary>Prints the declarations.</summary>
internal sealed class TypesVerb : Verb
{
    private readonly DocumentArgument _document = new();

    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "file" };

    public TypesVerb(Terminal terminal)
        : base("types", "Print the TypeScript declarations of an API: what an agent's program may call.", terminal)
    {
        Add(_document);
        Add(_output);
    }

    public override IReadOnlyList<string> Example => ["codemode types https://petstore3.swagger.io/api/v3/openapi.json -o petstore.d.ts"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var api = await DocumentSource.LoadAsync(arguments.GetRequiredValue(_document), Terminal, cancellationToken);
        var declarations = api.Declarations;
        if (arguments.GetValue(_output) is { } path) await AnswerFile.WriteAsync(path, declarations, cancellationToken);
        else await Terminal.Output.WriteAsync(declarations.AsMemory(), cancellationToken);
        return ExitCode.Success;
    }
}
