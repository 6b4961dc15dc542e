using System.Diagnostics;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Telemetry;

public class SpanTests
{
    [Fact]
    public async Task A_program_is_a_span_with_one_below_it_for_each_call()
    {
        using var watch = new SpanWatch();
        var runner = new CodeModeRunner(Shop.Definition, new StubInvoker("[]"));

        var result = await runner.ExecuteAsync("async () => { await api.orders.listOrders({ limit: 7 }); const p = ['/stock/4711']; await api.request({ path: p[0], query: { x: 1 } }); }");

        Assert.Null(result.Error?.Message);
        Assert.Equal(["execute_tool orders.listOrders", "execute_tool request", "execute_tool execute"], watch.Ended.Select(static s => s.DisplayName));
        var (call, program) = (watch.Ended[0], watch.Ended[2]);
        Assert.Equal(program.SpanId, call.ParentSpanId);
        Assert.Equal(watch.Root.SpanId, program.ParentSpanId);
        Assert.Equal("execute_tool", program.GetTagItem("gen_ai.operation.name"));
        Assert.Equal("execute", program.GetTagItem("gen_ai.tool.name"));
        Assert.Equal("ok", program.GetTagItem("codemode.outcome"));
        Assert.Equal(2, program.GetTagItem("codemode.program.calls"));
        Assert.Equal(["orders.listOrders", "request"], (string[])program.GetTagItem("codemode.program.effects")!);
        Assert.Equal(ActivityStatusCode.Unset, program.Status);
        Assert.Equal("GET", call.GetTagItem("http.request.method"));
        Assert.Equal("/orders", call.GetTagItem("url.template"));
        Assert.Equal(200, call.GetTagItem("http.response.status_code"));
        Assert.Equal("api", call.GetTagItem("codemode.namespace"));
    }

    [Fact]
    public async Task A_failing_program_and_a_failing_call_have_the_error_status()
    {
        using var watch = new SpanWatch();
        var runner = new CodeModeRunner(Shop.Definition, new StubInvoker("""{"title":"gone"}""", 404));

        await runner.ExecuteAsync("async () => api.orders.getOrder({ orderId: 7 })");

        Assert.All(watch.Ended, static s => Assert.Equal(ActivityStatusCode.Error, s.Status));
        Assert.Equal("404", watch.Ended[0].GetTagItem("error.type"));
        Assert.Equal("ApiError", watch.Ended[1].GetTagItem("error.type"));
        Assert.Equal("thrown", watch.Ended[1].GetTagItem("codemode.outcome"));
    }

    [Fact]
    public async Task A_search_by_program_is_a_span_and_one_by_words_is_none()
    {
        using var watch = new SpanWatch();
        var runner = new CodeModeRunner(Shop.Definition, new StubInvoker());

        await runner.SearchAsync(new SearchRequest { Query = "orders" });
        Assert.Empty(watch.Ended);
        await runner.SearchAsync(new SearchRequest { Code = "async () => Object.keys(spec.paths).length" });
        await runner.SearchAsync(new SearchRequest { Code = "async () => spec.nothing.x" });
        await runner.SearchAsync(new SearchRequest { Code = "async () => {" });

        Assert.Equal(["ok", "thrown", "not_run"], watch.Ended.Select(static s => s.GetTagItem("codemode.outcome")));
        Assert.All(watch.Ended, static s => Assert.Equal("execute_tool search", s.DisplayName));
        Assert.Equal("TypeError", watch.Ended[1].GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_blocked_program_is_an_error_without_calls()
    {
        using var watch = new SpanWatch();
        var runner = new CodeModeRunner(Shop.Definition, new StubInvoker());

        await runner.ExecuteAsync("async () => api.orders.getOrdr({ orderId: 7 })");

        var span = Assert.Single(watch.Ended);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("not_run", span.GetTagItem("codemode.outcome"));
        Assert.Equal(0, span.GetTagItem("codemode.program.calls"));
    }

    [Fact]
    public async Task A_stopped_program_is_cancelled_and_so_is_its_call()
    {
        using var watch = new SpanWatch();
        using var stop = new CancellationTokenSource();
        var invoker = new StubInvoker(async (_, cancellation) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellation);
            return StubInvoker.Answer("{}");
        });
        var runner = new CodeModeRunner(Shop.Definition, invoker);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await runner.ExecuteAsync("async () => api.orders.listOrders()", cancellationToken: stop.Token));

        Assert.Equal("cancelled", watch.Ended.Single(static s => s.DisplayName == "execute_tool execute").GetTagItem("error.type"));
    }

    [Fact]
    public async Task No_span_tells_what_programs_send_and_get()
    {
        using var watch = new SpanWatch();
        var runner = new CodeModeRunner(Shop.Definition, new StubInvoker("""{"title":"secret-answer"}""", 500));

        await runner.ExecuteAsync(
            """
            async () => {
              try { await api.customers.getCustomer({ customerId: 'secret-id' }); } catch (e) {}
              await api.request({ path: '/customers/secret-path?key=secret-query', headers: { 'X-Any': 'secret-header' } });
              throw new Error('secret-message');
            }
            """,
            new ExecutionCaller { ForwardedHeaders = [new("Authorization", "secret-token")] });

        Assert.Equal(3, watch.Ended.Count);
        Assert.DoesNotContain("secret", watch.Text, StringComparison.Ordinal);
    }
}
