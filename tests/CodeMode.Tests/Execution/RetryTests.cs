using CodeMode.Tests.Support;

namespace CodeMode.Tests.Execution;

/// <summary>Calls that change nothing are made again when the answer says after which time.</summary>
public class RetryTests
{
    [Theory]
    [InlineData(429, "0")]
    [InlineData(503, "0.01")]
    [InlineData(503, "Wed, 21 Oct 2015 07:28:00 GMT")]
    public async Task A_read_that_is_told_when_is_made_again(int status, string after)
    {
        var (result, sent) = await RunAsync("async () => (await api.orders.listOrders()).length", status, after, failures: 2);

        Assert.Null(result.Error);
        Assert.Equal(3, sent);
        Assert.Equal([status, status, 200], result.Calls.Select(static c => c.Status!.Value));
    }

    [Theory]
    [InlineData("async () => api.orders.listOrders()", 503, null)]
    [InlineData("async () => api.orders.listOrders()", 500, "0")]
    [InlineData("async () => api.orders.listOrders()", 429, "soon")]
    [InlineData("async () => api.orders.listOrders()", 429, "3600")]
    [InlineData("async () => api.orders.createOrder({ body: { customer: 'Ada', lines: [{ sku: 'ABC-1', quantity: 1 }] } })", 503, "0")]
    [InlineData("async () => api.customers.deleteCustomer({ customerId: 'a' })", 503, "0")]
    public async Task What_may_have_changed_something_or_says_no_time_or_one_too_long_is_not(string code, int status, string? after)
    {
        var (result, sent) = await RunAsync(code, status, after, failures: 1);

        Assert.Equal("ApiError", result.Error?.Name);
        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task It_ends_after_the_tries_of_the_options()
    {
        var (result, sent) = await RunAsync("async () => (await api.request({ path: '/orders' })).status", 429, "0", failures: 100);

        Assert.Equal(4, sent);
        Assert.Contains("\"result\":429", result.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tries_are_calls_and_end_with_them()
    {
        var (_, sent) = await RunAsync("async () => api.orders.listOrders()", 429, "0", failures: 100, static o => o.Limits.Calls = 2);

        Assert.Equal(2, sent);
    }

    private static async Task<(ExecutionResult, int)> RunAsync(string code, int status, string? after, int failures, Action<CodeModeOptions>? configure = null)
    {
        var invoker = new StubInvoker((_, _) => Task.FromResult(failures-- > 0
            ? StubInvoker.Answer("{}", status) with { Headers = after is null ? [] : [new("Retry-After", after)] }
            : StubInvoker.Answer("[]")));
        var options = new CodeModeOptions();
        configure?.Invoke(options);
        var result = await new CodeModeRunner(Shop.Definition, invoker, options).ExecuteAsync(code);
        return (result, invoker.Requests.Count);
    }
}
