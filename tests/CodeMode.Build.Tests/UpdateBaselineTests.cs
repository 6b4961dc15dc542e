namespace CodeMode.Build.Tests;

/// <summary>Accepting a document's operations, in a real MSBuild.</summary>
public sealed class UpdateBaselineTests : IDisposable
{
    private const string Items = """<CodeModeApi Include="openapi.json" Baseline="openapi.baseline.txt" Declarations="none" />""";

    private const string Document = """
        { "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" },
          "paths": { "/pets": { "get": { "operationId": "listPets", "tags": ["pets"], "responses": { "204": { "description": "ok" } } } } } }
        """;

    private readonly TargetProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Writes_the_baseline_which_the_compiler_then_sees()
    {
        _project.Write("openapi.json", Document);
        Assert.Contains($"openapi.json of {_project.PathOf("openapi.baseline.txt")} ", _project.Run("CoreCompile", Items), StringComparison.Ordinal);

        Assert.Contains("wrote the baseline", _project.Run("CodeModeUpdateBaseline", Items), StringComparison.Ordinal);
        var text = _project.Read("openapi.baseline.txt");
        Assert.EndsWith("\nGET /pets pets.listPets(): Promise<void>\n", text, StringComparison.Ordinal);
        Assert.Contains("openapi.baseline.txt of  true", _project.Run("CoreCompile", Items), StringComparison.Ordinal);

        Assert.Contains("up to date", _project.Run("CodeModeUpdateBaseline", Items), StringComparison.Ordinal);
        Assert.Equal(text, _project.Read("openapi.baseline.txt"));
    }

    [Fact]
    public void A_broken_document_leaves_the_baseline_alone()
    {
        _project.Write("openapi.json", "{ oops");
        _project.Write("openapi.baseline.txt", "GET /pets pets.listPets(): Promise<void>\n");
        Assert.Contains("error CMODE0001", _project.Run("CodeModeUpdateBaseline", Items, succeeds: false), StringComparison.Ordinal);
        Assert.Equal("GET /pets pets.listPets(): Promise<void>\n", _project.Read("openapi.baseline.txt"));
    }

    [Fact]
    public void Without_a_baseline_the_target_says_what_to_write()
    {
        _project.Write("openapi.json", Document);
        var log = _project.Run("CodeModeUpdateBaseline", """<CodeModeApi Include="openapi.json" Declarations="none" />""");
        Assert.Contains("""Baseline="openapi.baseline.txt" />""", log, StringComparison.Ordinal);
    }
}
