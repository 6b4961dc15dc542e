using System.Text.Json;

namespace CodeMode.Cli.Tests;

public class SearchTests
{
    [Fact]
    public async Task Hits_are_signatures_with_their_types()
    {
        var run = await CliRun.StartAsync("search", Fixture.Pets, "add", "pet");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("// POST /pets  Add a pet\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("api.pets.createPet(", run.Output, StringComparison.Ordinal);
        Assert.Contains("interface NewPet", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_json_with_a_limit()
    {
        var run = await CliRun.StartAsync("search", Fixture.Pets, "pet", "--limit", "1", "--json");

        var answer = JsonElement.Parse(run.Output);
        Assert.Equal(2, answer.GetProperty("total").GetInt32());
        var hit = Assert.Single(answer.GetProperty("hits").EnumerateArray());
        Assert.StartsWith("api.pets.", hit.GetProperty("signature").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public async Task A_limit_out_of_range_is_a_usage_error(string limit)
    {
        var run = await CliRun.StartAsync("search", Fixture.Pets, "pet", "--limit", limit);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("limit", run.Error, StringComparison.Ordinal);
    }
}
