using System.Text.Json;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Execution;

/// <summary>Programs on the real engine.</summary>
public class ProgramTests
{
    [Theory]
    [InlineData("async () => (await api.orders.getOrder({ orderId: 7 })).status", "\"open\"")]
    [InlineData("```js\nconst o = await api.orders.getOrder({ orderId: 7 });\no.id + 1\n```", "8")]
    [InlineData("const o: { id: number } = await api.orders.getOrder({ orderId: 7 }); return o.id", "7")]
    [InlineData("async () => { const all = await Promise.all([1, 2, 3].map(orderId => api.orders.getOrder({ orderId }))); return all.map(o => o.id); }", "[7,7,7]")]
    [InlineData("async () => { try { await api.orders.getOrder({ orderId: 'x' + 1 }); } catch (e) { return e.name; } }", "\"ArgumentError\"")]
    [InlineData("async () => (await api.request({ path: '/orders/7' })).status", "200")]
    public async Task A_program_runs_against_the_API(string code, string expected)
    {
        var runner = new CodeModeRunner(Shop.Definition, new StubInvoker("""{"id":7,"status":"open"}"""));
        var result = await runner.ExecuteAsync(code);
        Assert.Null(result.Error);
        Assert.Equal(expected, CodeMode.Data.ScriptDataWriter.ToText(result.Result!));
    }

    [Theory]
    [InlineData("this is no program", "SyntaxError")]
    [InlineData("async () => api.orders.getOrdr({ orderId: 7 })", "CheckError")]
    [InlineData("async () => api.orders.getOrder({ orderId: 'seven' })", "CheckError")]
    [InlineData("async () => { const x = 'orders'; return api[x]; }", "CheckError")]
    [InlineData("import fs from 'fs'", "SyntaxError")]
    public async Task What_is_provably_wrong_is_not_run_and_the_answer_says_so(string code, string name)
    {
        var invoker = new StubInvoker();
        var result = await new CodeModeRunner(Shop.Definition, invoker).ExecuteAsync(code);
        Assert.Equal((ExecutionErrorKind.NotRun, name), (result.Error!.Kind, result.Error.Name));
        Assert.EndsWith("The program was not run; send it again whole.", result.Error.Message, StringComparison.Ordinal);
        Assert.Matches("^[0-9]+:[0-9]+ ", result.Error.Message);
        Assert.Empty(invoker.Requests);
    }

    [Theory]
    [InlineData("while (true) {}")]
    [InlineData("const a = []; while (true) a.push('x'.repeat(100000));")]
    [InlineData("await new Promise(() => {})")]
    [InlineData("while (true) await api.orders.listOrders()")]
    [InlineData("const f = () => f(); f()")]
    public async Task A_program_without_end_is_stopped_and_the_runner_goes_on(string code)
    {
        var options = new CodeModeOptions();
        options.Limits.CpuTime = TimeSpan.FromMilliseconds(300);
        options.Limits.Timeout = TimeSpan.FromSeconds(2);
        var runner = new CodeModeRunner(Shop.Definition, new StubInvoker("[]"), options);
        var result = await runner.ExecuteAsync(code).AsTask().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.NotNull(result.Error);
        Assert.NotEqual(ExecutionErrorKind.Internal, result.Error.Kind);
        Assert.Equal(2, (await runner.ExecuteAsync("1 + 1")).Result!.Number);
    }

    [Fact]
    public async Task A_program_that_is_too_large_never_reaches_the_parser()
    {
        var result = await new CodeModeRunner(Shop.Definition, new StubInvoker()).ExecuteAsync("'" + new string('é', 200_000) + "'");
        Assert.Contains("The program has 400,002 bytes; 262,144 are allowed", result.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_a_large_body_is_cut_for_the_agent_and_whole_for_the_host()
    {
        var body = JsonSerializer.Serialize(Enumerable.Range(0, 200_000));
        var result = await new CodeModeRunner(Shop.Definition, new StubInvoker(body)).ExecuteAsync("async () => api.orders.listOrders()");
        Assert.Equal(200_000, result.Result!.Count);
        Assert.InRange(result.ToJson().Length, 50_000, 100_000);
    }

    [Fact]
    public async Task Cancelling_stops_the_program_and_its_calls()
    {
        using var cancellation = new CancellationTokenSource();
        var stopped = new TaskCompletionSource();
        var invoker = new StubInvoker(async (_, token) =>
        {
            await cancellation.CancelAsync();
            await using var registration = token.Register(stopped.SetResult);
            await Task.Delay(Timeout.Infinite, token);
            return StubInvoker.Answer("{}");
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new CodeModeRunner(Shop.Definition, invoker).ExecuteAsync("async () => api.orders.listOrders()", cancellationToken: cancellation.Token).AsTask());
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Another_namespace_is_the_only_global_of_the_API()
    {
        var runner = new CodeModeRunner(Shop.Definition, new StubInvoker("[]"), new CodeModeOptions { Namespace = "shop" });
        Assert.Null((await runner.ExecuteAsync("async () => shop.orders.listOrders()")).Error);
        Assert.NotNull((await runner.ExecuteAsync("async () => api.orders.listOrders()")).Error);
        Assert.Contains("namespace shop", runner.Declarations, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Namespace", "for")]
    [InlineData("Namespace", "spec")]
    [InlineData("SearchToolName", "find it")]
    [InlineData("ExecuteToolName", "search")]
    public void Options_are_checked_once_with_the_rule_in_the_message(string option, string value)
    {
        var options = new CodeModeOptions();
        typeof(CodeModeOptions).GetProperty(option)!.SetValue(options, value);
        var error = Assert.Throws<ArgumentException>(() => new CodeModeRunner(Shop.Definition, new StubInvoker(), options));
        Assert.StartsWith($"CodeModeOptions.{option} must", error.Message, StringComparison.Ordinal);
    }
}
