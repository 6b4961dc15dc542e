using CodeMode.Tests.Support;

namespace CodeMode.Tests.Telemetry;

public class MetricTests
{
    private readonly string _mark = "m" + Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Programs_are_measured_by_outcome_and_the_blocked_ones_by_the_code()
    {
        using var watch = new MetricWatch(_mark);
        var runner = Create(new StubInvoker());

        await runner.ExecuteAsync("async () => 1");
        await runner.ExecuteAsync("async () => { throw new TypeError('no') }");
        await runner.ExecuteAsync("async () => { const e = new Error('no'); e.name = 'Name' + Math.random(); throw e; }");
        await runner.ExecuteAsync($"async () => {_mark}.orders.getOrdr()");

        var programs = watch.Of("gen_ai.execute_tool.duration");
        Assert.Equal(["ok", "thrown", "thrown", "not_run"], programs.Select(static p => p.Tags["codemode.outcome"]));
        Assert.Equal([null, "TypeError", "thrown", "CheckError"], programs.Select(static p => p.Tags.GetValueOrDefault("error.type")));
        Assert.All(programs, static p => Assert.InRange(p.Value, 0, 60));
        Assert.Equal("CMODE4003", Assert.Single(watch.Of("codemode.program.blocked")).Tags["codemode.diagnostic.id"]);
    }

    [Fact]
    public async Task Calls_are_measured_by_operation_and_status()
    {
        using var watch = new MetricWatch(_mark);
        var runner = Create(new StubInvoker("{}", 503));

        await runner.ExecuteAsync($$"""
            async () => {
              for (const orderId of [1, 2]) try { await {{_mark}}.orders.getOrder({ orderId }) } catch {}
              const none = [];
              try { await {{_mark}}.orders.getOrder({ orderId: none[0] }) } catch {}
            }
            """);

        Assert.Equal(2, Assert.Single(watch.Of("codemode.program.calls")).Value);
        var calls = watch.Of("codemode.call.duration");
        Assert.Equal(2, calls.Count);
        Assert.All(calls, c => Assert.Equal((_mark, "orders.getOrder", 503, "503"), (c.Tags["codemode.namespace"], c.Tags["gen_ai.tool.name"], c.Tags["http.response.status_code"], c.Tags["error.type"])));
    }

    [Fact]
    public async Task Refused_calls_are_counted_by_what_refused_them()
    {
        using var watch = new MetricWatch(_mark);
        var runner = new CodeModeRunner([new ApiConnector(_mark, Shop.Definition, new StubInvoker()), new FunctionConnector("other")]);

        await runner.ExecuteAsync($"async () => {{ const n = [0]; try {{ await {_mark}.orders.listOrders({{ limit: n[0] }}) }} catch {{}} }}");

        var refused = Assert.Single(watch.Of("codemode.call.refused"));
        Assert.Equal(_mark + ".orders.listOrders", refused.Tags["gen_ai.tool.name"]);
        Assert.StartsWith("CMODE", (string)refused.Tags["codemode.diagnostic.id"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_are_measured_in_bytes_by_tool()
    {
        using var watch = new MetricWatch(_mark);
        await using var server = await ConnectedServer.StartAsync(Create(new StubInvoker()));

        await server.CallAsync(_mark, new() { ["code"] = "async () => 'ä'.repeat(1000)" });

        Assert.InRange(Assert.Single(watch.Of("codemode.answer.size")).Value, 2_000, 2_100);
    }

    private CodeModeRunner Create(StubInvoker invoker) => new(Shop.Definition, invoker, new CodeModeOptions { Namespace = _mark, ExecuteToolName = _mark });
}
