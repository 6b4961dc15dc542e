using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CodeMode.Tests.Shared;

namespace CodeMode.Engine.Tests.Differential;

/// <summary>
/// Programs as agents write them, through Node and through the engine: the same values, errors and console lines.
/// A file in Programs/ holds many, each under a line <c>//// what it does</c>; those in <c>.ts</c> go to Node through the TypeScript compiler.
/// </summary>
public sealed class DifferentialTests
{
    private const string Heading = "//// ";

    public static TheoryData<string> Files() => new(Directory.GetFiles(Path.Combine(Folder(), "Programs")).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Programs_do_what_they_do_in_Node(string file)
    {
        var show = await File.ReadAllTextAsync(Path.Combine(Folder(), "..", "Builtins", "Programs", "show.js"));
        var sections = (await File.ReadAllTextAsync(Path.Combine(Folder(), "Programs", file))).ReplaceLineEndings("\n").Split(Heading, StringSplitOptions.RemoveEmptyEntries);
        var programs = sections.Select(section => Wrap(show, section[section.IndexOf('\n', StringComparison.Ordinal)..])).ToList();
        string[] compiler = file.EndsWith(".ts", StringComparison.Ordinal) ? [await Node.PackageFileAsync("typescript/lib/typescript.js")] : [];
        var expected = NodeProcess.RunFile(Path.Combine(Folder(), "oracle.cjs"), compiler, programs.Select(static program => JsonSerializer.Serialize(program)));
        if (expected is null) return;
        Assert.Equal(programs.Count, expected.Length);
        var wrong = new StringBuilder();
        for (var i = 0; i < programs.Count; i++)
        {
            var node = JsonSerializer.Deserialize<Outcome>(expected[i], JsonSerializerOptions.Web)!.ToString();
            var engine = (await RunAsync(programs[i])).ToString();
            if (engine != node) wrong.Append($"{sections[i].Split('\n')[0]}\n  Node\n{node}\n  engine\n{engine}\n");
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    private static string Wrap(string show, string program) =>
        $$"""
        {{show}}
        let outcome;
        try { outcome = "value " + show(await (async () => {
        {{program}}
        })()); } catch (e) { outcome = "error " + (e instanceof Error ? e.name + ": " + e.message : show(e)) + (e?.cause === undefined ? "" : " cause " + show(e.cause)); }
        return outcome.replace(/[^ -~]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
        """;

    private static async Task<Outcome> RunAsync(string text)
    {
        if (!ScriptProgram.TryParse(text, out var program, out var problem)) return new($"line {problem.Line}: {problem.Message}", []);
        var result = await new ScriptEngine().RunAsync(program, ScriptGlobals.Empty, new ScriptOptions());
        return new(result.Error is { } error ? $"{error.Kind}: {error.Message}" : result.Value!.Text, [.. result.Logs.Select(static log => log.ToString())]);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private sealed record Outcome([property: System.Text.Json.Serialization.JsonPropertyName("outcome")] string Text, string[] Logs)
    {
        public override string ToString() => string.Join('\n', Logs.Append(Text).Select(static line => "    " + line));
    }
}
