using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CodeMode.Cli.Tests;

public class EvalBatchTests
{
    [Fact]
    public async Task Every_line_gets_one_answer_in_order()
    {
        var run = await BatchAsync("""{"id":1,"code":"1 + 1"}""", "", """{"id":"b","code":"throw new Error('x')"}""", """{"id":{"c":3},"code":"async () => 'done'"}""");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["1", "\"b\"", "{\"c\":3}"], run.Lines.Select(static line => JsonElement.Parse(line).GetProperty("id").GetRawText()));
        Assert.Equal([true, false, true], run.Lines.Select(static line => JsonElement.Parse(line).GetProperty("ok").GetBoolean()));
    }

    [Theory]
    [InlineData("not json", null)]
    [InlineData("[1]", null)]
    [InlineData("null", null)]
    [InlineData("{\"id\":7}", "7")]
    [InlineData("{\"id\":7,\"code\":1}", "7")]
    [InlineData("{\"id\":7,\"code\":\"1\",\"limits\":5}", "7")]
    [InlineData("{\"id\":7,\"code\":\"1\",\"limits\":{\"cpuMs\":\"fast\"}}", "7")]
    [InlineData("{\"id\":7,\"code\":\"1\",\"limits\":{\"cpuMs\":-1}}", "7")]
    [InlineData("{\"id\":7,\"code\":\"1\",\"limits\":{\"wallMs\":1e300}}", "7")]
    [InlineData("{\"id\":7,\"code\":\"1\",\"limits\":{\"fuel\":1}}", "7")]
    [InlineData("{\"id\":7,\"code\":", null)]
    public async Task A_malformed_line_is_answered_and_the_next_one_still_runs(string line, string? id)
    {
        var run = await BatchAsync(line, """{"id":"next","code":"40 + 2"}""");

        Assert.Equal(2, run.Lines.Length);
        var answer = JsonElement.Parse(run.Lines[0]);
        Assert.Equal(id ?? "null", answer.GetProperty("id").GetRawText());
        Assert.False(answer.GetProperty("ok").GetBoolean());
        Assert.Equal("InputError", answer.GetProperty("error").GetProperty("name").GetString());
        Assert.StartsWith("line 1: ", answer.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(42, JsonElement.Parse(run.Lines[1]).GetProperty("result").GetInt32());
    }

    [Fact]
    public async Task A_line_beyond_bounds_is_answered_without_being_held()
    {
        var input = new StringReader("{\"id\":1,\"code\":\"" + new string(' ', 40_000_000) + "\"}\n{\"id\":2,\"code\":\"2\"}");
        using var output = new StringWriter();

        await CommandLine.RunAsync(["eval", "--batch"], new Terminal(input, output, TextWriter.Null));

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("too long", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"result\":2", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_entry_has_an_engine_of_its_own()
    {
        var run = await BatchAsync(
            """{"id":1,"code":"globalThis.left = 1; Array.prototype.map = null; Object.prototype.x = 1; 0"}""",
            """{"id":2,"code":"[typeof globalThis.left, [1].map(v => v + 1)[0], typeof ({}).x]"}""");

        Assert.Equal("[\"undefined\",2,\"undefined\"]", JsonElement.Parse(run.Lines[1]).GetProperty("result").GetRawText());
    }

    [Theory]
    [InlineData("while (true) {}")]
    [InlineData("const f = () => f(); f()")]
    [InlineData("new Promise(() => {})")]
    [InlineData("let s = 'x'; while (true) s += s")]
    [InlineData("const a = []; while (true) a.push(new Array(1000).fill({}))")]
    [InlineData("throw undefined")]
    [InlineData("(() => { const o = {}; o.o = o; return o; })()")]
    [InlineData("JSON.parse('['.repeat(100000))")]
    [InlineData("/(a+)+$/.test('a'.repeat(5000) + 'b')")]
    [InlineData("(async () => { while (true) await 0; })()")]
    public async Task No_program_ends_the_batch(string code)
    {
        var clock = Stopwatch.StartNew();
        var entry = JsonSerializer.Serialize(new { id = 1, code, limits = new { cpuMs = 300, wallMs = 600, memoryBytes = 16 << 20 } });
        var run = await BatchAsync(entry, """{"id":2,"code":"'alive'"}""");

        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("alive", run.Lines[1], StringComparison.Ordinal);
        Assert.NotEqual("InternalError", Error(run.Lines[0]));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), "a limit did not hold");
    }

    [Theory]
    [InlineData("(", 200_000)]
    [InlineData("[", 200_000)]
    [InlineData("a=>", 100_000)]
    [InlineData("!", 300_000)]
    [InlineData("`${", 100_000)]
    [InlineData("if(1)", 100_000)]
    public async Task Deep_nesting_is_an_error_and_no_crash(string piece, int times)
    {
        var code = new StringBuilder().Insert(0, piece, times).ToString();
        var run = await BatchAsync(JsonSerializer.Serialize(new { id = 1, code }), """{"id":2,"code":"1"}""");

        Assert.Equal("SyntaxError", Error(run.Lines[0]));
        Assert.Equal(2, run.Lines.Length);
    }

    [Fact]
    public async Task An_answer_is_flushed_before_the_next_line_is_read()
    {
        var flushed = 0;
        using var output = new FlushCounter(() => flushed++);
        var input = new LinesOnDemand(
            static () => """{"id":1,"code":"1"}""",
            () => flushed == 1 ? """{"id":2,"code":"2"}""" : throw new InvalidOperationException("the first answer was not flushed"));

        Assert.Equal(0, await CommandLine.RunAsync(["eval", "--batch"], new Terminal(input, output, TextWriter.Null)));
    }

    private static string? Error(string line) =>
        JsonElement.Parse(line).GetProperty("error") is { ValueKind: JsonValueKind.Object } error ? error.GetProperty("name").GetString() : null;

    private static Task<CliRun> BatchAsync(params string[] lines) => CliRun.StartWithInputAsync(string.Join('\n', lines), "eval", "--batch");
}
