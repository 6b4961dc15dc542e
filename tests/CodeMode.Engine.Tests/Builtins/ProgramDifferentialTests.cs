using System.Globalization;
using System.Text.Json;

namespace CodeMode.Engine.Tests.Builtins;

/// <summary>Small programs, a line each, through Node and through the engine: the same values and the same errors.</summary>
public sealed class ProgramDifferentialTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Builtins", "Programs");

    [Theory]
    [InlineData("string")]
    [InlineData("regexp")]
    [InlineData("number")]
    [InlineData("json")]
    [InlineData("date")]
    [InlineData("collections")]
    [InlineData("callbacks")]
    [InlineData("everyday")]
    [InlineData("url")]
    [InlineData("binary")]
    public async Task Programs_give_what_Node_gives(string file)
    {
        var show = await File.ReadAllTextAsync(Path.Combine(s_folder, "show.js"));
        var programs = (await File.ReadAllLinesAsync(Path.Combine(s_folder, file + ".txt"))).Where(static line => line.Length > 0).Select(line => Wrap(show, line)).ToList();
        var expected = NodeProcess.Map(
            "(line) => new Function(JSON.parse(line))()",
            programs.Select(static program => JsonSerializer.Serialize(program)));
        if (expected is null) return;
        Assert.Equal(programs.Count, expected.Length);
        var wrong = new List<string>();
        for (var i = 0; i < programs.Count; i++)
        {
            var actual = await RunAsync(programs[i]);
            if (actual != expected[i]) wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{i + 1}: {programs[i][show.Length..]}\n  engine {actual}\n  Node   {expected[i]}"));
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static string Wrap(string show, string line) =>
        $$"""
        {{show}}
        let outcome;
        try { outcome = show((() => { {{line}} })()); } catch (e) { outcome = e.name + ": " + e.message; }
        return JSON.stringify(outcome).replace(/[^ -~]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
        """;

    private static async Task<string> RunAsync(string text)
    {
        if (!ScriptProgram.TryParse(text, out var program, out var problem)) return problem.Message;
        var result = await new ScriptEngine().RunAsync(program, ScriptGlobals.Empty, new ScriptOptions());
        return result.Error is { } error ? $"{error.Name}: {error.Message}" : result.Value!.Text;
    }
}
