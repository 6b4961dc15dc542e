using CodeMode.Tests.Shared;

namespace CodeMode.Build.Tests;

/// <summary>An app's committed documents against what it says of itself, in a real build of a real app.</summary>
public sealed class VerifyDocumentTests : IDisposable
{
    private const string Empty = """{ "openapi": "3.1.1", "info": { "title": "App", "version": "1.0.0" }, "paths": {} }""";

    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOpenApi();
        builder.Services.AddOpenApi("v2");
        var app = builder.Build();
        app.MapGet("/pets/{petId}", Pet (int petId) => new Pet(petId, "Rex")).WithName("getPet");
        app.Run();

        public record Pet(int Id, string Name);
        """;

    private const string Packages = """
        <PackageReference Include="Microsoft.AspNetCore.OpenApi" Version="10.0.15" />
        <PackageReference Include="Microsoft.Extensions.ApiDescription.Server" Version="10.0.15" PrivateAssets="all" />
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("codemode-verify-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Differences_are_warnings_at_the_committed_lines_until_they_are_accepted()
    {
        Write("Program.cs", Program);
        Write("App.csproj", Project("""<CodeModeApi Include="openapi.json" DocumentName="v1" /><CodeModeApi Include="second.json" DocumentName="v2" />"""));
        Write("openapi.json", "{ \"openapi\": \"3.1.1\",\n  \"paths\": {\n    \"/dogs\": {} } }\n");
        Write("second.json", Empty);

        var (exitCode, log) = Build();
        Assert.True(exitCode == 0, log);
        Assert.Contains("openapi.json(3,5): warning CMODE2051: '/paths/~1dogs': {} here, nothing from the app", log, StringComparison.Ordinal);
        Assert.Contains("openapi.json(2,3): warning CMODE2051: '/paths/~1pets~1{petId}': nothing here, ", log, StringComparison.Ordinal);
        Assert.Contains("second.json(1,1): warning CMODE2051: ", log, StringComparison.Ordinal);

        (exitCode, log) = Build("-t:CodeModeUpdateDocument");
        Assert.True(exitCode == 0, log);
        Assert.Contains("wrote the document", log, StringComparison.Ordinal);
        Assert.DoesNotContain("CMODE2051", log, StringComparison.Ordinal);
        Assert.Contains("\"App | v1\"", Read("openapi.json"), StringComparison.Ordinal);
        Assert.EndsWith("}\n", Read("openapi.json"), StringComparison.Ordinal);
        Assert.Contains("\"App | v2\"", Read("second.json"), StringComparison.Ordinal);

        // Another order, other spacing, another description.
        Write("openapi.json", Read("openapi.json").Replace("\n", "\n\n", StringComparison.Ordinal).Replace("\"OK\"", "\"One pet\"", StringComparison.Ordinal));
        (exitCode, log) = Build();
        Assert.True(exitCode == 0, log);
        Assert.DoesNotContain("CMODE2051", log, StringComparison.Ordinal);
        Assert.Contains("/responses/200/description': \"One pet\" here, \"OK\" from the app", Assert.Single(Warnings(log, "CMODE2052")), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_differences_are_counted_and_a_document_that_is_left_out_is_not_looked_at()
    {
        Write("Program.cs", Program);
        Write("App.csproj", Project("""<CodeModeApi Include="openapi.json" DocumentName="v1" /><CodeModeApi Include="github.json" Verify="false" />"""));
        Write("openapi.json", $$"""{ "openapi": "3.1.1", "paths": { {{string.Join(", ", Enumerable.Range(0, 60).Select(static n => $"\"/dogs{n}\": {{}}"))}} } }""");
        Write("github.json", Empty);
        var (exitCode, log) = Build();
        Assert.True(exitCode == 0, log);
        var warnings = Warnings(log, "CMODE2051").ToList();
        Assert.Equal(51, warnings.Count);
        Assert.Matches(@"openapi\.json\(1,1\): warning CMODE2051: … and 1[0-9] more differences; write the document anew with: dotnet build -t:CodeModeUpdateDocument", Assert.Single(warnings, static line => line.Contains(": … and", StringComparison.Ordinal)));
        Assert.DoesNotContain("github.json(", log, StringComparison.Ordinal);
        Assert.DoesNotContain("CMODE3007", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_in_YAML_is_not_written_over()
    {
        const string Committed = "openapi: 3.1.1\ninfo: {title: App, version: '1'}\npaths: {}\n";
        Write("Program.cs", Program);
        Write("App.csproj", Project("""<CodeModeApi Include="openapi.yaml" DocumentName="v1" />"""));
        Write("openapi.yaml", Committed);
        var (exitCode, log) = Build("-t:CodeModeUpdateDocument");
        Assert.Equal(1, exitCode);
        Assert.Contains("openapi.yaml : error CMODE3008: The document is YAML and the app produces JSON; convert '", log, StringComparison.Ordinal);
        Assert.Equal(Committed, Read("openapi.yaml"));
    }

    [Fact]
    public void What_is_missing_is_an_error_that_says_what_to_write()
    {
        Write("Program.cs", "Console.WriteLine();");
        Write("App.csproj", Project("""<CodeModeApi Include="openapi.json" />""", packages: ""));
        Write("openapi.json", Empty);
        var (exitCode, log) = Build();
        Assert.Equal(1, exitCode);
        Assert.Contains("App.csproj : error CMODE3007: ", log, StringComparison.Ordinal);
        Assert.Contains("<PackageReference Include=\"Microsoft.Extensions.ApiDescription.Server\"", log, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Warnings(string log, string id) =>
        log.Split('\n').Where(line => line.Contains($"warning {id}:", StringComparison.Ordinal)).Select(static line => line.Trim()).Distinct();

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private (int ExitCode, string Log) Build(params string[] arguments) => DotnetCommand.Run(_folder, ["build", "--nologo", .. arguments]);

    private static string Project(string items, string packages = Packages)
    {
        var here = AppContext.BaseDirectory;
        return $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <Import Project="{here}build/CodeMode.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>
                <CodeModeVerifyDocument>true</CodeModeVerifyDocument>
                <CodeModeTasks>{here}CodeMode.Build.dll</CodeModeTasks>
                <OpenApiGenerateDocumentsOnBuild>false</OpenApiGenerateDocumentsOnBuild>
              </PropertyGroup>
              <ItemGroup>{packages}{items}</ItemGroup>
              <Import Project="{here}build/CodeMode.targets" />
            </Project>
            """;
    }
}
