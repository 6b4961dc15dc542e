using System.Text.Json;

namespace CodeMode.Cli.Tests;

public class CheckTests
{
    [Fact]
    public async Task A_good_program_is_ok_with_its_effects()
    {
        var run = await CliRun.StartWithInputAsync("async () => (await api.pets.listPets({ limit: 3 })).map(p => p.name)", "check", Fixture.Pets, "-", "--json");

        var answer = JsonElement.Parse(run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("ok", answer.GetProperty("verdict").GetString());
        Assert.Equal("""["pets.listPets"]""", answer.GetProperty("effects").GetRawText());
        Assert.True(answer.GetProperty("effectsComplete").GetBoolean());
        Assert.Equal(0, answer.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public async Task An_unknown_operation_blocks_with_place_and_nearest_name()
    {
        var run = await CliRun.StartWithInputAsync("async () =>\n  api.pets.listPet()", "check", Fixture.Pets, "-", "--json");

        Assert.Equal(1, run.ExitCode);
        var answer = JsonElement.Parse(run.Output);
        Assert.Equal("blocked", answer.GetProperty("verdict").GetString());
        var diagnostic = answer.GetProperty("diagnostics")[0];
        Assert.Equal("CMODE4003", diagnostic.GetProperty("id").GetString());
        Assert.Equal("error", diagnostic.GetProperty("severity").GetString());
        Assert.Equal(2, diagnostic.GetProperty("line").GetInt32());
        Assert.Contains("listPets", diagnostic.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_person_findings_read_as_compilers_print_them()
    {
        var script = Fixture.Write("program.ts", "async () => api.pets.listPets({ status: 'lost' })");
        var run = await CliRun.StartAsync("check", Fixture.Pets, script);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{script}(1,", run.Output, StringComparison.Ordinal);
        Assert.Contains(": error CMODE4004: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("blocked; can reach pets.listPets", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_answers_every_line_and_ends_with_0()
    {
        var input = string.Join('\n',
            """{"id":1,"code":"async () => api.owners.getOwner({ ownerId: 1 })"}""",
            """{"id":2,"code":"async () => api.owners.getOwner({})"}""",
            """broken""",
            """{"id":4,"code":"async () => {"}""",
            """{"id":5,"code":""}""");
        var run = await CliRun.StartWithInputAsync(input, "check", Fixture.Pets, "--batch");

        Assert.Equal(0, run.ExitCode);
        var answers = run.Lines.Select(static line => JsonElement.Parse(line)).ToList();
        Assert.Equal(5, answers.Count);
        Assert.Equal(["ok", "blocked", "blocked", "blocked"], answers.Take(4).Select(static a => a.GetProperty("verdict").GetString()));
        Assert.Equal("InputError", answers[2].GetProperty("error").GetProperty("name").GetString());
        Assert.Equal("CMODE4001", answers[3].GetProperty("diagnostics")[0].GetProperty("id").GetString());
    }
}
