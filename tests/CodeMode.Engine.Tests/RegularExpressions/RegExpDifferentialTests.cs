using CodeMode.Engine.RegularExpressions;

namespace CodeMode.Engine.Tests.RegularExpressions;

public sealed class RegExpDifferentialTests
{
    [Fact]
    public void Matching_gives_what_Node_gives()
    {
        var cases = RegExpCases.All.ToList();
        var expected = NodeProcess.Map(
            """
            (line) => {
              const [pattern, flags, input] = JSON.parse(line);
              try {
                const m = new RegExp(pattern, flags + (flags.includes("d") ? "" : "d")).exec(input);
                return JSON.stringify(m && m.indices.map(i => i ?? null));
              } catch (e) { return JSON.stringify("error"); }
            }
            """,
            cases.Select(c => NodeProcess.Quote(c.Pattern, c.Flags, c.Input)));
        if (expected is null) return;
        var wrong = new List<string>();
        for (var i = 0; i < cases.Count; i++)
        {
            var actual = Run(cases[i]);
            if (actual != expected[i]) wrong.Add($"/{cases[i].Pattern}/{cases[i].Flags} on '{cases[i].Input}': {actual}, Node {expected[i]}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string Run(RegExpCase c)
    {
        var program = RegExpProgram.Compile(c.Pattern, c.Flags, out _);
        if (program is null) return "\"error\"";
        var groups = program.Match(c.Input, 0, c.Flags.Contains('y'), new CountingMeter());
        if (groups is null) return "null";
        var pairs = Enumerable.Range(0, groups.Length / 2).Select(i => groups[i * 2] < 0 ? "null" : $"[{groups[i * 2]},{groups[(i * 2) + 1]}]");
        return "[" + string.Join(",", pairs) + "]";
    }
}
