using CodeMode.Tests.Support;

namespace CodeMode.Tests.Dispatch;

public class ArgumentValidationTests
{
    private const string Line = """{"sku":"ABC-1","quantity":1}""";

    [Theory]
    [InlineData("""{"orderId":"7"}""", "args.orderId must be an integer, but is the string \"7\"")]
    [InlineData("""{"orderId":1.5}""", "args.orderId must be an integer, but is 1.5")]
    [InlineData("""{"orderId":3000000000}""", "args.orderId must fit int32, but is 3000000000")]
    [InlineData("""{"orderId":null}""", "args.orderId must be an integer, but is null")]
    [InlineData("""{"orderId":1,"expand":["line"]}""", "args.expand[0] must be one of \"lines\", \"customer\", but is the string \"line\". Did you mean 'lines'?")]
    [InlineData("""{"orderId":1,"expnd":["lines"]}""", "args.expnd is no argument of orders.getOrder, which takes { orderId, expand, X-Trace }. Did you mean 'expand'?")]
    [InlineData("""{"orderId":1,"body":{}}""", "args.body is no argument of orders.getOrder")]
    [InlineData("""7""", "args must be one object { orderId, expand, X-Trace }, but is 7")]
    public async Task Parameters(string arguments, string expected)
    {
        var message = await Runs.RefuseAsync("orders.getOrder", arguments);
        Assert.StartsWith("orders.getOrder was not called (CMODE4012): ", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($$"""{"lines":[{{Line}}]}""", "args.body.customer is missing (a string)")]
    [InlineData($$"""{"customer":"A","lines":[{{Line}}]}""", "args.body.customer must have at least 2 characters, but has 1")]
    [InlineData("""{"customer":"Ada","lines":[]}""", "args.body.lines must have at least 1 items, but has 0")]
    [InlineData($$"""{"customer":"Ada","lines":[{{Line}},{"sku":"abc","quantity":1}]}""", "args.body.lines[1].sku must match ^[A-Z]{3}-\\d+$, but is the string \"abc\"")]
    [InlineData($$"""{"customer":"Ada","lines":[{{Line}},{{Line}},{"quantity":0}]}""", "args.body.lines[2].sku is missing (a string); args.body.lines[2].quantity must be at least 1, but is 0")]
    [InlineData($$"""{"customer":"Ada","lines":[{{Line}}],"nte":"x"}""", "args.body.nte is no property here. Did you mean 'note'?")]
    [InlineData($$"""{"customer":"Ada","lines":[{{Line}}],"note":"12345678901"}""", "args.body.note must have at most 10 characters, but has 11")]
    [InlineData($$"""{"customer":"Ada","lines":[{{Line}}],"placed":"tomorrow"}""", "args.body.placed must be a date and time such as 2026-11-21T05:00:00Z, but is the string \"tomorrow\"")]
    [InlineData($$"""{"customer":"Ada","lines":[{{Line}}],"payment":{"kind":"card"} }""", "args.body.payment.number is missing (a string)")]
    [InlineData($$"""{"customer":"Ada","lines":[{{Line}}],"payment":{"kind":"crad"} }""", "args.body.payment.kind must be one of \"card\", \"invoice\", but is \"crad\". Did you mean 'card'?")]
    public async Task Bodies(string body, string expected) =>
        Assert.Contains(expected, await Runs.RefuseAsync("orders.createOrder", $$"""{"body":{{body}} }"""), StringComparison.Ordinal);

    [Theory]
    [InlineData($$"""{"customer":"Ada","lines":[{{Line}}],"note":null,"payment":{"kind":"invoice","days":30} }""")]
    [InlineData($$"""{"customer":"Ada","lines":[{{Line}}],"note":"𝒳𝒳𝒳𝒳𝒳𝒳𝒳𝒳𝒳𝒳","placed":"2026-11-21T05:00:00Z","id":1}""")]
    public async Task What_fits_is_sent(string body) =>
        await Runs.SendAsync("orders.createOrder", $$"""{"body":{{body}} }""");

    [Fact]
    public async Task A_missing_body_is_named() =>
        Assert.Contains("args.body is missing (an object)", await Runs.RefuseAsync("orders.createOrder", "{}"), StringComparison.Ordinal);

    [Fact]
    public async Task Data_that_nests_without_end_is_refused_and_not_followed_down_the_stack()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 2_000)) + string.Concat(Enumerable.Repeat("]", 2_000));
        var message = await Runs.RefuseAsync("orders.createOrder", $$"""{"body":{"customer":"Ada","lines":[{"sku":{{deep}},"quantity":1}]} }""");
        Assert.Contains("args.body.lines[0].sku must be a string, but is an array", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recursive_schema_follows_the_data_only()
    {
        const string document = """
            {"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/t":{"post":{"operationId":"put","requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Tree"}}}},"responses":{"204":{"description":""}}}}},
            "components":{"schemas":{"Tree":{"anyOf":[{"type":"array","items":{"$ref":"#/components/schemas/Tree"}},{"type":"object","additionalProperties":{"$ref":"#/components/schemas/Tree"}},{"$ref":"#/components/schemas/Loop"}]},"Loop":{"allOf":[{"$ref":"#/components/schemas/Loop"},{"type":"number"}]}}}}
            """;
        var definition = ApiDefinition.Parse(document);
        var operation = definition.Model.Operations[0];
        foreach (var depth in (int[])[5, 60, 5_000])
        {
            var tree = string.Concat(Enumerable.Repeat("[", depth)) + "\"x\"" + string.Concat(Enumerable.Repeat("]", depth));
            var options = new CodeModeOptions { Engine = new FakeEngine(realm => realm.CallAsync(operation.QualifiedName, $$"""{"body":{{tree}} }""")) };
            var result = await new CodeModeRunner(definition, new StubInvoker(), options).ExecuteAsync("async () => 1");
            Assert.Equal("ArgumentError", result.Error?.Name);
        }
    }

    [Fact]
    public async Task A_pattern_that_backtracks_without_end_does_not_hang()
    {
        const string document = """
            {"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/t":{"get":{"operationId":"find","parameters":[{"name":"q","in":"query","schema":{"type":"string","pattern":"^(a+)+$"}}],"responses":{"204":{"description":""}}}}}}
            """;
        var definition = ApiDefinition.Parse(document);
        var operation = definition.Model.Operations[0];
        var options = new CodeModeOptions { Engine = new FakeEngine(realm => realm.CallAsync(operation.QualifiedName, $$"""{"q":"{{new string('a', 60)}}!"}""")) };
        var run = new CodeModeRunner(definition, new StubInvoker(), options).ExecuteAsync("async () => 1").AsTask();
        await run.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
