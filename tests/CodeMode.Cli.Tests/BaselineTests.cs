namespace CodeMode.Cli.Tests;

public class BaselineTests
{
    [Fact]
    public async Task A_baseline_is_written_and_kept()
    {
        var file = Fixture.Write("pets.baseline.txt", "old");
        var run = await CliRun.StartAsync("baseline", Fixture.Pets, "-o", file);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(await File.ReadAllTextAsync(file), (await CliRun.StartAsync("baseline", Fixture.Pets)).Output);

        run = await CliRun.StartAsync("baseline", Fixture.Pets, "--check", file);
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task What_breaks_callers_is_said_at_its_line_and_fails()
    {
        var file = Fixture.Write("pets.baseline.txt", "# Pets\nGET /gone pets.gone(): Promise<void>\n");
        var run = await CliRun.StartAsync("baseline", Fixture.Pets, "--check", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{file}(2,1): warning CMODE2060: 'GET /gone' (pets.gone)", run.Output, StringComparison.Ordinal);
        Assert.Contains("info CMODE2068", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_that_is_not_there_is_one_line()
    {
        var run = await CliRun.StartAsync("baseline", Fixture.Pets, "--check", "nowhere.txt");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'nowhere.txt' cannot be read", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("""<Error Text="no document" />""", 1)]
    public async Task Updating_a_document_is_the_projects_target(string fails, int exitCode)
    {
        var project = Fixture.Write("app.proj", $"""<Project><Target Name="CodeModeUpdateDocument"><Message Importance="high" Text="accepted" />{fails}</Target></Project>""");
        var run = await CliRun.StartAsync("update-document", project);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains("accepted", run.Error, StringComparison.Ordinal);
    }
}
