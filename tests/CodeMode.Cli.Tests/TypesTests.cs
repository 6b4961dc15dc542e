namespace CodeMode.Cli.Tests;

public class TypesTests
{
    [Fact]
    public async Task Declarations_go_to_standard_output()
    {
        var run = await CliRun.StartAsync("types", Fixture.Pets);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("declare namespace api", run.Output, StringComparison.Ordinal);
        Assert.Contains("function listPets(", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Or_to_a_file()
    {
        var file = Fixture.Write("pets.d.ts", "old");
        var run = await CliRun.StartAsync("types", Fixture.Pets, "-o", file);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Contains("function createPet(", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_one_line()
    {
        var run = await CliRun.StartAsync("types", Fixture.Pets, "-o", Path.GetTempPath());

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"openapi\": \"3.1.0\", ")]
    [InlineData("[1, 2]")]
    [InlineData("<html></html>")]
    [InlineData("{ \"swagger\": \"1.2\" }")]
    public async Task A_broken_document_names_its_place_and_fails(string text)
    {
        var document = Fixture.Write("broken.json", text);
        var run = await CliRun.StartAsync("types", document);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains($"{document}(1,", run.Error, StringComparison.Ordinal);
        Assert.Contains("CMODE000", run.Error, StringComparison.Ordinal);
    }
}
