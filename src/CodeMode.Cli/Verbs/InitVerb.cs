using System.CommandLine;
using CodeMode.Cli.Projects;
using CodeMode.Model;

namespace CodeMode.Cli.Verbs;

/// <summary>Gives an ASP.NET Core project what it needs to offer its API to agents.</summary>
internal sealed class InitVerb : Verb
{
    private static readonly string[] s_usual = ["openapi.json", "openapi.yaml", "openapi.yml", "swagger.json"];

    private readonly Argument<string> _project = new("project") { Description = "The project's file or folder.", DefaultValueFactory = static _ => "." };

    private readonly Option<string?> _document = new("--document") { Description = "The API's OpenAPI document. Left out, openapi.json in the project's folder.", HelpName = "file" };

    public InitVerb(Terminal terminal)
        : base("init", "Add CodeMode to an ASP.NET Core project: the package, the document and the two lines of Program.cs.", terminal)
    {
        Add(_project);
        Add(_document);
    }

    public override IReadOnlyList<string> Example => ["codemode init src/Shop --document openapi.json"];

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var project = ProjectFile.Open(arguments.GetRequiredValue(_project));
        var document = FindDocument(project, arguments.GetValue(_document));
        var name = project.ApiName ?? NameOf(project);
        // Both are read and judged before either is written.
        var program = ProgramFile.Open(project.Folder, $"{project.RootNamespace}.{name}.Definition");
        var added = project.Add(typeof(CodeModeRunner).Assembly.GetName().Version!.ToString(3), document, name);
        if (added.Count > 0) project.Save();
        program.Save();
        foreach (var line in added) Terminal.Output.WriteLine($"{project.Name}: added {line}");
        if (program.Edited is not null) Terminal.Output.WriteLine($"Program.cs: added AddCodeMode({name}.Definition) and MapCodeMode(\"/mcp\")");
        Terminal.Output.WriteLine(added.Count == 0 && program.Edited is null ? "nothing to do: everything stands there already" : "done: dotnet run serves the tools at /mcp");
        return Task.FromResult(ExitCode.Success);
    }

    private static string FindDocument(ProjectFile project, string? given)
    {
        var found = given is not null ? Path.GetRelativePath(project.Folder, given) : s_usual.FirstOrDefault(name => File.Exists(Path.Combine(project.Folder, name)));
        return found is not null && File.Exists(Path.Combine(project.Folder, found))
            ? found.Replace('\\', '/')
            : throw new CommandFailedException(given is not null
                ? $"the document '{given}' is not there"
                : $"there is no OpenAPI document in '{project.Folder}' ({string.Join(", ", s_usual)}); name it with --document, or let the build write it (Microsoft.Extensions.ApiDescription.Server)");
    }

    private static string NameOf(ProjectFile project)
    {
        var name = Identifier.ToPascalCase(project.Name.Split('.')[^1]);
        return name.EndsWith("Api", StringComparison.OrdinalIgnoreCase) ? name[..^3] + "Api" : name + "Api";
    }
}
