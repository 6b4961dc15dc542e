using System.Text.Json;

namespace CodeMode.Cli.Tests;

public class EvalTests
{
    [Fact]
    public async Task The_result_goes_to_standard_output_and_the_console_to_standard_error()
    {
        var run = await CliRun.StartWithInputAsync("async () => { console.log('hello'); return { sum: 1 + 1 }; }", "eval", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("{\n  \"sum\": 2\n}\n", run.Output);
        Assert.Contains("hello", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_is_read_from_its_file()
    {
        var run = await CliRun.StartAsync("eval", Fixture.Write("six.js", "2 * 3"));

        Assert.Equal((0, "6\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_failing_program_is_exit_code_1_with_its_error_on_standard_error()
    {
        var run = await CliRun.StartWithInputAsync("throw new RangeError('too far')", "eval", "-");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("RangeError: too far", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_json_the_answer_carries_usage_even_when_it_fails()
    {
        var run = await CliRun.StartWithInputAsync("console.warn('careful'); throw new TypeError('no')", "eval", "-", "--json");

        Assert.Equal(1, run.ExitCode);
        var answer = JsonElement.Parse(run.Output);
        Assert.False(answer.GetProperty("ok").GetBoolean());
        Assert.Equal("TypeError", answer.GetProperty("error").GetProperty("name").GetString());
        Assert.Equal("[\"[warn] careful\"]", answer.GetProperty("logs").GetRawText());
        Assert.True(answer.GetProperty("fuel").GetInt64() > 0);
        Assert.True(answer.GetProperty("peakBytes").GetInt64() >= 0);
        Assert.True(answer.GetProperty("cpuMs").GetDouble() >= 0);
    }

    [Fact]
    public async Task Disassembled_a_program_is_printed_and_does_not_run()
    {
        var run = await CliRun.StartWithInputAsync("console.log('ran'); return 7", "eval", "-", "--disassemble");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("function 0: async program at 1:1", run.Output, StringComparison.Ordinal);
        Assert.Contains("LoadInteger 7", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_program_is_not_disassembled()
    {
        var run = await CliRun.StartWithInputAsync("let x =", "eval", "-", "--disassemble");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("SyntaxError", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_syntax_error_says_where()
    {
        var run = await CliRun.StartWithInputAsync("let x =\n  ;", "eval", "-", "--json");

        var error = JsonElement.Parse(run.Output).GetProperty("error");
        Assert.Equal("SyntaxError", error.GetProperty("name").GetString());
        Assert.Contains("2:3", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'\\ud800'", "\"\\ud800\"")]
    [InlineData("'é <b>'", "\"é <b>\"")]
    [InlineData("1e21", "1E+21")]
    [InlineData("-0", "0")]
    [InlineData("NaN", "null")]
    [InlineData("[undefined, 0.1]", "[null,0.1]")]
    [InlineData("({ a: undefined, b: [] })", "{\"b\":[]}")]
    [InlineData("undefined", "null")]
    public async Task Values_are_written_as_json(string code, string expected)
    {
        var run = await CliRun.StartWithInputAsync(code, "eval", "-", "--json");

        Assert.Equal(expected, JsonElement.Parse(run.Output).GetProperty("result").GetRawText());
    }
}
