using CodeMode.Engine;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Execution;

public class CallSessionTests
{
    [Fact]
    public async Task At_most_eight_calls_run_at_once_and_the_rest_queue_in_order()
    {
        var running = 0;
        var most = 0;
        var invoker = new StubInvoker(async (_, cancellation) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(20, cancellation);
            Interlocked.Decrement(ref running);
            return StubInvoker.Answer("{}");
        });
        var result = await Runs.RunAsync(invoker, static async realm =>
        {
            await Task.WhenAll(Enumerable.Range(1, 30).Select(i => realm.CallAsync("orders.getOrder", $$"""{"orderId":{{i}} }""")));
            return ScriptData.True;
        });
        Assert.Null(result.Error);
        Assert.Equal(8, most);
        Assert.Equal(Enumerable.Range(1, 30).Select(static i => $"/orders/{i}"), result.Calls.Select(static c => c.Path));
        Assert.All(result.Calls, static c => Assert.Equal(200, c.Status));
    }

    [Fact]
    public async Task A_flood_of_calls_is_refused_beyond_the_limit_and_the_refusal_can_be_caught()
    {
        var invoker = new StubInvoker();
        var refusals = new List<ScriptErrorException>();
        var result = await Runs.RunAsync(invoker, async realm =>
        {
            for (var i = 0; i < 55; i++)
            {
                try
                {
                    await realm.CallAsync("orders.listOrders");
                }
                catch (ScriptErrorException refusal)
                {
                    refusals.Add(refusal);
                }
            }
            return ScriptData.Null;
        });
        Assert.Equal(50, invoker.Requests.Count);
        Assert.Equal(50, result.Calls.Count);
        Assert.Equal(5, refusals.Count);
        Assert.Equal("LimitError", refusals[0].Name);
        Assert.Contains("has made 50 of 50 calls", refusals[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_the_end_of_the_program_cuts_off_is_marked()
    {
        var invoker = new StubInvoker(static async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return StubInvoker.Answer("{}");
        });
        var result = await Runs.RunAsync(invoker, static realm =>
        {
            _ = realm.CallAsync("orders.createOrder", """{"body":{"customer":"Ada","lines":[{"sku":"ABC-1","quantity":1}]}}""");
            return Task.FromResult(ScriptData.Null);
        });
        Assert.True(Assert.Single(result.Calls).InFlight);
        Assert.Contains("\"inFlight\":true,\"note\":\"the run ended before this call returned — its outcome is unknown; verify before retrying\"", result.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_no_success_is_an_ApiError_with_the_problem_in_one_sentence()
    {
        var invoker = new StubInvoker("""{"title":"Not Found","detail":"No order 7."}""", 404, "application/problem+json");
        var result = await Runs.RunAsync(invoker, static realm => realm.CallAsync("orders.getOrder", """{"orderId":7}"""));
        Assert.Equal("ApiError", result.Error?.Name);
        Assert.Equal("orders.getOrder answered 404 Not Found: Not Found. No order 7.", result.Error?.Message);
        Assert.Contains("\"status\":404,\"body\":{\"title\":\"Not Found\",\"detail\":\"No order 7.\"},\"operation\":\"orders.getOrder\"", result.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"title":"One or more validation errors occurred.","errors":{"quantity":["must be positive"]}}""", "application/problem+json", 400, "One or more validation errors occurred. quantity: must be positive.")]
    [InlineData("""{"error":{"message":"Bad token"}}""", "application/json", 401, "orders.getOrder answered 401 Unauthorized: Bad token.")]
    [InlineData("""{"message":"Validation Failed","errors":[{"message":"missing"}]}""", "application/json", 422, "Validation Failed missing.")]
    [InlineData("<html><body>Oops at System.Data.SqlClient</body></html>", "text/html", 500, "orders.getOrder answered 500 Internal Server Error: its body is HTML or XML, not a description of the problem.")]
    [InlineData("", "text/plain", 503, "orders.getOrder answered 503 Service Unavailable.")]
    [InlineData("{\"a\":", "application/json", 200, "orders.getOrder answered 200 OK, but its body is not valid JSON (line 1, byte 6). It begins: {\"a\":")]
    [InlineData("<!doctype html><p>Sign in</p>", "text/html", 200, "its body is HTML where the document promises JSON. It begins: <!doctype html>")]
    public async Task What_an_API_answers_wrongly_is_said_clearly(string body, string contentType, int status, string expected)
    {
        var result = await Runs.RunAsync(new StubInvoker(body, status, contentType), static realm => realm.CallAsync("orders.getOrder", """{"orderId":7}"""));
        Assert.Equal("ApiError", result.Error?.Name);
        Assert.Contains(expected, result.Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"b":1,"a":[true,null,"x"]}""", "application/json; charset=utf-8", """{"b":1,"a":[true,null,"x"]}""")]
    [InlineData("""{"b":1}""", "application/hal+json", """{"b":1}""")]
    [InlineData("a,b", "text/csv", "\"a,b\"")]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", "application/x-ndjson", "\"{\\\"a\\\":1}\\n{\\\"a\\\":2}\\n\"")]
    [InlineData("data: x\n\n", "text/event-stream", "\"data: x\\n\\n\"")]
    [InlineData("hi", "image/png", """{"contentType":"image/png","base64":"aGk="}""")]
    [InlineData("", "application/json", "null")]
    public async Task An_answer_becomes_data_by_its_media_type(string body, string contentType, string expected)
    {
        var result = await Runs.RunAsync(new StubInvoker(body, 200, contentType), static realm => realm.CallAsync("orders.getOrder", """{"orderId":7}"""));
        Assert.Null(result.Error);
        Assert.Equal(expected, CodeMode.Data.ScriptDataWriter.ToText(result.Result!));
    }

    [Fact]
    public async Task Of_equal_names_in_an_answer_the_last_counts()
    {
        var result = await Runs.RunAsync(new StubInvoker("""{"a":1,"b":2,"a":3}"""), static realm => realm.CallAsync("orders.getOrder", """{"orderId":7}"""));
        Assert.Equal("""{"a":3,"b":2}""", CodeMode.Data.ScriptDataWriter.ToText(result.Result!));
    }

    [Fact]
    public async Task What_the_host_throws_never_reaches_the_program()
    {
        var invoker = new StubInvoker(static (_, _) => throw new InvalidOperationException("secret at /srv/app.cs"));
        var result = await Runs.RunAsync(invoker, static realm => realm.CallAsync("orders.getOrder", """{"orderId":7}"""));
        Assert.DoesNotContain("secret", result.ToJson(), StringComparison.Ordinal);
        Assert.Contains("failed inside the host", result.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invokers_own_message_reaches_the_program()
    {
        var invoker = new StubInvoker(static (_, _) => throw new OperationInvocationException("orders.getOrder got no answer: the API cannot be reached."));
        var result = await Runs.RunAsync(invoker, static realm => realm.CallAsync("orders.getOrder", """{"orderId":7}"""));
        Assert.Equal(("ApiError", "orders.getOrder got no answer: the API cannot be reached."), (result.Error!.Name, result.Error.Message));
    }

    [Fact]
    public async Task Interceptors_see_the_call_in_order_and_can_refuse_or_replace_it()
    {
        var seen = new List<string>();
        var invoker = new StubInvoker("""{"id":1}""");
        var result = await Runs.RunAsync(invoker, static realm => realm.CallAsync("orders.getOrder", """{"orderId":7}"""), options =>
        {
            options.Intercept(async (call, next, cancellation) =>
            {
                seen.Add($"outer {call.Operation!.Name} {call.Arguments.GetProperty("orderId").GetInt32()}");
                var response = await next(cancellation);
                return response with { Body = "\"replaced\""u8.ToArray() };
            });
            options.Intercept(new Operation<GetOrderArguments, object>(() => Shop.Definition, "orders.getOrder"), (call, next, cancellation) =>
            {
                seen.Add($"typed {call.TypedArguments.OrderId}");
                return next(cancellation);
            });
            options.Intercept(new Operation<GetOrderArguments, object>(() => Shop.Definition, "orders.listOrders"), (_, _, _) => throw new InvalidOperationException());
        });
        Assert.Equal(["outer getOrder 7", "typed 7"], seen);
        Assert.Equal("replaced", result.Result!.Text);
    }

    [Fact]
    public async Task Progress_tells_of_each_call()
    {
        var told = new List<string>();
        await Runs.RunAsync(
            new StubInvoker(), static realm => realm.CallAsync("orders.getOrder", """{"orderId":7}"""), progress: new Listener(told));
        Assert.Equal(["orders.getOrder", "orders.getOrder → 200"], told);
    }

    private sealed record GetOrderArguments(int OrderId);

    private sealed class Listener(List<string> told) : IProgress<ExecutionProgress>
    {
        public void Report(ExecutionProgress value) => told.Add(value.Message);
    }
}
