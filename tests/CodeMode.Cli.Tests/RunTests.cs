using System.Text.Json;

namespace CodeMode.Cli.Tests;

public class RunTests
{
    [Fact]
    public async Task The_result_is_printed_and_the_calls_are_told_on_standard_error()
    {
        await using var api = await PetsApi.StartAsync();
        var run = await RunAsync(api, "async () => { console.log('hi'); return (await api.pets.listPets({ limit: 2 })).map(p => p.name); }");

        Assert.Equal((0, "[\n  \"Rex\",\n  \"Mimi\"\n]\n"), (run.ExitCode, run.Output));
        Assert.Contains("GET /pets?limit=2 → 200", run.Error, StringComparison.Ordinal);
        Assert.Contains("hi", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_json_the_answer_is_the_agents()
    {
        await using var api = await PetsApi.StartAsync();
        var run = await RunAsync(api, "async () => (await api.pets.listPets()).length", "--json");

        var answer = JsonElement.Parse(run.Output);
        Assert.Equal(2, answer.GetProperty("result").GetInt32());
        Assert.Equal(1, answer.GetProperty("calls").GetArrayLength());
    }

    [Fact]
    public async Task A_header_goes_along_with_every_call()
    {
        await using var api = await PetsApi.StartAsync();
        var run = await RunAsync(api, "async () => (await api.pets.listPets()).length", "--header", "Authorization: Bearer secret");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["Bearer secret"], api.Authorizations);
    }

    [Fact]
    public async Task A_wrong_program_makes_no_call()
    {
        await using var api = await PetsApi.StartAsync();
        var run = await RunAsync(api, "async () => { await api.pets.listPets(); return api.pets.lstPets(); }");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("listPets", run.Error, StringComparison.Ordinal);
        Assert.Empty(api.Authorizations);
    }

    [Theory]
    [InlineData(1, "html")]
    [InlineData(2, "JSON")]
    [InlineData(3, "500")]
    [InlineData(4, "No such owner")]
    public async Task What_the_API_does_wrong_is_said(int owner, string expected)
    {
        await using var api = await PetsApi.StartAsync();
        var run = await RunAsync(api, $"async () => {{ const o = await api.owners.getOwner({{ ownerId: {owner} }}); return o.email.length; }}");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_API_that_is_down_is_said()
    {
        var script = Fixture.Write("program.js", "async () => api.pets.listPets()");
        var run = await CliRun.StartAsync("run", Fixture.Pets, script, "--base-url", "http://127.0.0.1:9/v1");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("GET /pets", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--base-url", "ftp://x")]
    [InlineData("--base-url", "nonsense")]
    public async Task A_base_url_must_be_http(params string[] arguments)
    {
        var run = await CliRun.StartAsync(["run", Fixture.Pets, "a.js", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no http(s) address", run.Error, StringComparison.Ordinal);
    }

    private static Task<CliRun> RunAsync(PetsApi api, string code, params string[] options) =>
        CliRun.StartAsync(["run", Fixture.Pets, Fixture.Write("program.js", code), "--base-url", api.Url + "/v1", .. options]);
}
