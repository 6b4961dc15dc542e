using System.Text.Json.Serialization;
using CodeMode.Tests.Support;

namespace CodeMode.Tests;

public class OperationClientTests
{
    private static readonly Operation<GetOrder, Order> s_getOrder = new(() => Shop.Definition, "orders.getOrder");

    [Fact]
    public async Task A_typed_call_is_bound_as_a_programs_call_is()
    {
        var invoker = new StubInvoker("""{"id":7,"status":"open"}""");
        var order = await new OperationClient(invoker).CallAsync(s_getOrder, new GetOrder(7, ["lines"], null));
        Assert.Equal(new Order(7, "open"), order);
        Assert.Equal("/orders/7?expand=lines", invoker.Request.PathAndQuery);
    }

    [Fact]
    public async Task Arguments_that_do_not_fit_are_never_sent()
    {
        var invoker = new StubInvoker();
        var error = await Assert.ThrowsAsync<ArgumentException>(() => new OperationClient(invoker).CallAsync(s_getOrder, new GetOrder(7, ["linse"], null)).AsTask());
        Assert.Contains("Did you mean 'lines'?", error.Message, StringComparison.Ordinal);
        Assert.Empty(invoker.Requests);
    }

    [Fact]
    public async Task No_success_is_an_exception_with_the_answer()
    {
        var client = new OperationClient(new StubInvoker("""{"detail":"No order 7."}""", 404, "application/problem+json"));
        var error = await Assert.ThrowsAsync<ApiException>(() => client.CallAsync(s_getOrder, new GetOrder(7, null, null)).AsTask());
        Assert.Equal((404, "orders.getOrder answered 404 Not Found: No order 7."), (error.Status, error.Message));
    }

    [Theory]
    [InlineData("{\"id\":", "application/json")]
    [InlineData("<html>", "text/html")]
    public async Task An_answer_that_is_not_the_promised_type_is_a_clean_error(string body, string contentType) =>
        await Assert.ThrowsAsync<OperationInvocationException>(
            () => new OperationClient(new StubInvoker(body, 200, contentType)).CallAsync(s_getOrder, new GetOrder(7, null, null)).AsTask());

    [Fact]
    public async Task No_body_is_no_value() =>
        Assert.Null(await new OperationClient(new StubInvoker("", 204)).CallAsync(s_getOrder, new GetOrder(7, null, null)));

    [Fact]
    public void A_handle_of_an_operation_that_is_gone_says_so()
    {
        var gone = new Operation<GetOrder, Order>(() => Shop.Definition, "orders.gone");
        Assert.Contains("has no operation 'orders.gone'", Assert.Throws<InvalidOperationException>(() => gone.Method).Message, StringComparison.Ordinal);
    }

    private sealed record GetOrder(
        int OrderId, IReadOnlyList<string>? Expand, [property: JsonPropertyName("X-Trace")] string? Trace);

    private sealed record Order(int Id, string Status);
}
