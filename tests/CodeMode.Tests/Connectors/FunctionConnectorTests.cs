using System.ComponentModel;
using CodeMode.Data;

namespace CodeMode.Tests.Connectors;

public class FunctionConnectorTests
{
    [Theory]
    [InlineData("async () => math.add({ a: 1, b: 2 })", "3")]
    [InlineData("async () => math.describe({ point: { x: 1, y: 2 } })", "\"1/2/\"")]
    [InlineData("async () => math.describe({ point: { x: 1, y: 2 }, label: 'p' })", "\"1/2/p\"")]
    [InlineData("async () => (await math.make({ x: 4 })).x", "4")]
    [InlineData("async () => math.nothing()", "null")]
    [InlineData("async () => math.later({ text: 'a' })", "\"later a\"")]
    [InlineData("async () => { try { await math.refuse(); } catch (e) { return [e.name, e.message, e.operation]; } }", """["ApiError","refuse failed: no such colour","refuse"]""")]
    [InlineData("async () => { try { await math.fail(); } catch (e) { return e.message.includes('secret'); } }", "false")]
    public async Task A_program_calls_functions(string code, string expected)
    {
        var result = await CreateRunner().ExecuteAsync(code);
        Assert.True(result.Error is null, result.Error?.Message);
        Assert.Equal(expected, ScriptDataWriter.ToText(result.Result!));
    }

    [Theory]
    [InlineData("async () => math.add({ a: 1 })", "'math.add' needs 'b'; write math.add({ a: …, b: … })")]
    [InlineData("async () => math.add({ a: 1, b: 'x' })", "'b' must be an integer, not a string")]
    [InlineData("async () => math.add({ a: 1, b: 2, c: 3 })", "'c' is no argument of 'math.add'")]
    [InlineData("async () => math.ad({ a: 1 })", "Did you mean 'add'?")]
    [InlineData("async () => math.request({ path: '/' })", "'request' does not exist in 'math'")]
    [InlineData("async () => math['a' + 'dd']({})", "write math.<operation>(…)")]
    public async Task Programs_are_checked_against_the_signatures(string code, string expected) =>
        Assert.Contains(expected, (await CreateRunner().ExecuteAsync(code)).Error!.Message, StringComparison.Ordinal);

    [Fact]
    public async Task Arguments_are_validated_at_the_call()
    {
        var result = await CreateRunner().ExecuteAsync("async () => { const b = JSON.parse('\"x\"'); return math.add({ a: 1, b }); }");
        Assert.Equal("ArgumentError", result.Error!.Name);
        Assert.Empty(result.Calls);
    }

    [Fact]
    public async Task Declarations_and_search_show_them_right_under_the_namespace()
    {
        var runner = CreateRunner();
        var declarations = await runner.GetDeclarationsAsync();
        Assert.Contains("  /** Adds two numbers */\n  function add(args: { a: number; b: number }): Promise<number>;", declarations.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("function request(", declarations, StringComparison.Ordinal);
        var hit = (await runner.SearchAsync(new SearchRequest { Query = "adds numbers" })).Hits[0];
        Assert.Equal("math.add(args: { a: number; b: number }): Promise<number>", hit.Signature);
    }

    [Fact]
    public async Task The_answer_names_the_call_without_a_route() =>
        Assert.Matches("^\\{\"calls\":\\[\\{\"operation\":\"add\",\"ms\":", (await CreateRunner().ExecuteAsync("async () => math.add({ a: 1, b: 2 })")).ToJson());

    [Fact]
    public void A_second_function_of_one_name_is_refused() =>
        Assert.Throws<ArgumentException>(() => new FunctionConnector("f").Add(() => 1, "one").Add(() => 2, "one"));

    private static CodeModeRunner CreateRunner() => new([
        new FunctionConnector("math", "Sums and points")
            .Add([Description("Adds two numbers")] (int a, int b) => a + b, "add")
            .Add((Point point, string? label = null) => $"{point.X}/{point.Y}/{label}", "describe")
            .Add((int x) => new Point(x, 0), "make")
            .Add(static () => { }, "nothing")
            .Add(async (string text, CancellationToken cancellationToken) => { await Task.Delay(1, cancellationToken); return "later " + text; }, "later")
            .Add(new Action(static () => throw new ArgumentException("no such colour")), "refuse")
            .Add(new Action(static () => throw new InvalidOperationException("secret path C:\\x")), "fail"),
    ]);

    private sealed record Point(int X, int Y);
}
