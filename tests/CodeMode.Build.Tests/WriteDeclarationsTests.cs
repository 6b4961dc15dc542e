using CodeMode.Tests.Shared;

namespace CodeMode.Build.Tests;

/// <summary>The targets that ship and the task, in a real MSBuild.</summary>
public sealed class WriteDeclarationsTests : IDisposable
{
    private const string Document = """
        { "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" },
          "paths": { "/pets": { "get": { "operationId": "listPets", "tags": ["pets"], "responses": { "200": { "description": "ok" } } } } } }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("codemode-build-").FullName;

    private string Output => Path.Combine(_folder, "openapi.d.ts");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Writes_the_declarations_once_and_again_when_the_document_changes()
    {
        Write("openapi.json", Document);
        Assert.Contains("wrote declarations", Build(), StringComparison.Ordinal);
        Assert.Contains("function listPets", File.ReadAllText(Output), StringComparison.Ordinal);

        Assert.DoesNotContain("wrote declarations", Build(), StringComparison.Ordinal);

        Write("openapi.json", Document.Replace("listPets", "allPets", StringComparison.Ordinal));
        Assert.Contains("wrote declarations", Build(), StringComparison.Ordinal);
        Assert.Contains("function allPets", File.ReadAllText(Output), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_document_is_an_error_at_its_line_and_column()
    {
        Write("openapi.json", "{\n  \"openapi\": \"3.1.0\",\n  oops\n}");
        var log = Build(succeeds: false);
        Assert.Contains("openapi.json(3,3): error CMODE0001: ", log, StringComparison.Ordinal);
        Assert.False(File.Exists(Output));
    }

    [Fact]
    public void The_item_says_where_the_declarations_go_and_whether()
    {
        Write("openapi.json", Document);
        Write("other.json", Document);
        Build(items: """<CodeModeApi Include="openapi.json" Declarations="types/api.d.ts" /><CodeModeApi Include="other.json" Declarations="none" />""");
        Assert.True(File.Exists(Path.Combine(_folder, "types", "api.d.ts")));
        Assert.Equal(["api.d.ts"], Directory.GetFiles(_folder, "*.d.ts", SearchOption.AllDirectories).Select(static f => Path.GetFileName(f)));
    }

    [Fact]
    public void Files_that_the_project_lists_are_part_of_the_document()
    {
        Write("openapi.yaml", "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {/pets: {$ref: paths/pets.yaml}}\n");
        Write("paths/pets.yaml", "get: {operationId: listPets, tags: [pets], responses: {'204': {description: ok}}}\n");
        const string items = """<CodeModeApi Include="openapi.yaml" /><CodeModeReference Include="paths/**" />""";
        Build(items: items);
        Assert.Contains("function listPets", File.ReadAllText(Output), StringComparison.Ordinal);

        Write("paths/pets.yaml", "get: {operationId: allPets, tags: [pets], responses: {'204': {description: ok}}}\n");
        Build(items: items);
        Assert.Contains("function allPets", File.ReadAllText(Output), StringComparison.Ordinal);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string Build(bool succeeds = true, string items = """<CodeModeApi Include="openapi.json" />""")
    {
        var here = AppContext.BaseDirectory;
        var project = $"""
            <Project>
              <Import Project="{here}build/CodeMode.props" />
              <PropertyGroup><CodeModeTasks>{here}CodeMode.Build.dll</CodeModeTasks></PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              <Import Project="{here}build/CodeMode.targets" />
              <Target Name="PrepareForBuild" />
              <Target Name="CoreCompile" />
            </Project>
            """;
        // The project file is an input of the target: written again, it would be newer.
        if (!File.Exists(Path.Combine(_folder, "test.proj"))) Write("test.proj", project);
        var (exitCode, log) = DotnetCommand.Run(_folder, "msbuild", "test.proj", "-t:CoreCompile", "-v:n", "-nologo");
        Assert.True(exitCode == (succeeds ? 0 : 1), log);
        return log;
    }
}
