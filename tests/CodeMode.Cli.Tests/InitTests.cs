namespace CodeMode.Cli.Tests;

public class InitTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>

        </Project>

        """;

    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOpenApi();

        var app = builder.Build();
        app.MapGet("/", () => "hi");

        app.Run();

        """;

    [Fact]
    public async Task A_project_gets_the_package_the_document_and_the_two_lines()
    {
        var folder = Create(Project, Program);
        var run = await CliRun.StartAsync("init", folder);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var project = await File.ReadAllTextAsync(Path.Combine(folder, "My.Shop.csproj"));
        Assert.Contains("\n  <ItemGroup>\n    <PackageReference Include=\"CodeMode.AspNetCore\" Version=\"", project, StringComparison.Ordinal);
        Assert.Contains("\n    <CodeModeApi Include=\"openapi.json\" Name=\"ShopApi\" />\n  </ItemGroup>\n", project, StringComparison.Ordinal);
        Assert.StartsWith(Project[..Project.IndexOf("</Project>", StringComparison.Ordinal)], project, StringComparison.Ordinal);
        Assert.Equal(
            Program.Replace("var app", "builder.Services.AddCodeMode(My.Shop.ShopApi.Definition);\n\nvar app", StringComparison.Ordinal)
                .Replace("app.Run", "app.MapCodeMode(\"/mcp\");\n\napp.Run", StringComparison.Ordinal),
            await File.ReadAllTextAsync(Path.Combine(folder, "Program.cs")));
        Assert.Contains("My.Shop: added <CodeModeApi Include=\"openapi.json\" Name=\"ShopApi\" />", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_time_there_is_nothing_to_do()
    {
        var folder = Create(Project, Program);
        await CliRun.StartAsync("init", folder);
        var before = Read(folder);
        var run = await CliRun.StartAsync("init", Path.Combine(folder, "My.Shop.csproj"));

        Assert.Equal((0, "nothing to do: everything stands there already\n"), (run.ExitCode, run.Output));
        Assert.Equal(before, Read(folder));
    }

    [Theory]
    [InlineData("is no ASP.NET Core project", "<Project Sdk=\"Microsoft.NET.Sdk\" />", Program)]
    [InlineData("cannot be read as a project", "<Project", Program)]
    [InlineData("has no line 'var app = builder.Build();'; nothing was changed. Add the lines yourself", Project, "await Startup.RunAsync(args);")]
    [InlineData("has no line 'app.Run();'", Project, "var app = builder.Build();")]
    public async Task What_it_cannot_edit_it_leaves_as_it_was(string expected, string project, string program)
    {
        var folder = Create(project, program);
        var before = Read(folder);
        var run = await CliRun.StartAsync("init", folder);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Read(folder));
    }

    [Fact]
    public async Task Without_a_document_it_says_where_it_looked()
    {
        var folder = Create(Project, Program);
        File.Delete(Path.Combine(folder, "openapi.json"));
        var run = await CliRun.StartAsync("init", folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("openapi.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_project_is_said()
    {
        var run = await CliRun.StartAsync("init", Directory.CreateTempSubdirectory("codemode-init-").FullName);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("there is no project", run.Error, StringComparison.Ordinal);
    }

    private static string Create(string project, string program)
    {
        var folder = Directory.CreateTempSubdirectory("codemode-init-").FullName;
        File.WriteAllText(Path.Combine(folder, "My.Shop.csproj"), project);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        File.WriteAllText(Path.Combine(folder, "openapi.json"), "{}");
        return folder;
    }

    private static (string, string) Read(string folder) =>
        (File.ReadAllText(Path.Combine(folder, "My.Shop.csproj")), File.ReadAllText(Path.Combine(folder, "Program.cs")));
}
