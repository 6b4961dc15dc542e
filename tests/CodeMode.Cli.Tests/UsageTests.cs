namespace CodeMode.Cli.Tests;

public class UsageTests
{
    public static TheoryData<string> Verbs => ["types", "search", "check", "run", "eval", "serve", "tokens", "mcp-config", "init"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_explains_itself(string verb)
    {
        var run = await CliRun.StartAsync(verb, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Contains("Usage:\n  ", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"Example:\n  codemode {verb} ", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_lists_every_verb()
    {
        var run = await CliRun.StartAsync("--help");

        Assert.Equal(0, run.ExitCode);
        foreach (var verb in Verbs) Assert.Contains($"  {verb} ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("codemode: unknown verb 'tpyes'; did you mean 'types'?", "tpyes")]
    [InlineData("codemode: unknown verb 'fly' (", "fly")]
    [InlineData("codemode: unknown option '--jsn'; did you mean '--json'?", "eval", "--jsn")]
    [InlineData("codemode: unknown option '--bach'; did you mean '--batch'?", "check", "openapi.json", "--bach")]
    [InlineData("codemode: unknown argument 'b.js'", "eval", "a.js", "b.js")]
    [InlineData("codemode: no verb given: one of types, ")]
    [InlineData("codemode: Required argument 'document' missing", "types")]
    [InlineData("codemode: the script is missing", "eval")]
    [InlineData("codemode: --batch reads programs from standard input: leave out 'a.js'", "eval", "a.js", "--batch")]
    public async Task A_wrong_command_line_is_one_line_and_exit_code_2(string expected, params string[] arguments)
    {
        var run = await CliRun.StartAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_argument_that_starts_with_an_at_sign_is_no_response_file()
    {
        var run = await CliRun.StartAsync("eval", "@nowhere.js");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("codemode: script '@nowhere.js' cannot be read", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("types", "nowhere.json")]
    [InlineData("check", "nowhere.json", "a.js")]
    [InlineData("search", "nowhere.json", "pets")]
    [InlineData("run", "nowhere.json", "a.js", "--base-url", "http://localhost")]
    [InlineData("serve", "nowhere.json", "--base-url", "http://localhost")]
    [InlineData("types", "http://127.0.0.1:9/openapi.json")]
    public async Task A_document_that_cannot_be_read_is_one_line_and_exit_code_1(params string[] arguments)
    {
        var run = await CliRun.StartAsync(arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        // A busy machine takes over a second, and then the progress says so first.
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line => !line.Contains(" … ", StringComparison.Ordinal));
        Assert.Contains(arguments[1], run.Error, StringComparison.Ordinal);
    }
}
