using CodeMode.Tests.Support;

namespace CodeMode.Tests.Search;

public class SpecSearchTests
{
    [Theory]
    [InlineData("async () => spec.info.title", "\"Shop\"")]
    [InlineData("async () => Object.keys(spec.paths)[1]", "\"/orders/{orderId}\"")]
    [InlineData("async () => spec.paths['/orders'].get.parameters[1].schema.maximum", "100")]
    [InlineData("async () => spec.paths['/orders'].post.requestBody.content['application/json'].schema.properties.lines.items.required", """["sku","quantity"]""")]
    [InlineData("async () => spec.paths['/orders/{orderId}'].get.parameters.map(p => p.name)", """["orderId","expand","X-Trace"]""")]
    [InlineData("async () => spec.paths['/orders/{orderId}'].get.responses['200'].content['application/json'].schema.properties.parent", """{"$circular":"#/components/schemas/Order"}""")]
    [InlineData("async () => search('place order', 1).map(h => h.operation)", """["orders.createOrder"]""")]
    [InlineData("async () => describe('orders.getOrder').types.includes('interface Order')", "true")]
    [InlineData("async () => describe('no such thing at all')", "null")]
    [InlineData("async () => typeof api", "\"undefined\"")]
    [InlineData("async () => { spec.info.title = 'changed'; return 1; }", "1")]
    public async Task A_program_reads_the_document(string code, string expected) => Assert.Equal(expected, await RunAsync(code));

    [Fact]
    public async Task What_one_program_changes_no_other_sees()
    {
        var runner = new CodeModeRunner(Shop.Definition, new StubInvoker());
        await runner.SearchAsync(new SearchRequest { Code = "async () => { spec.info.title = 'changed'; delete spec.paths['/orders']; }" });
        var result = await runner.SearchAsync(new SearchRequest { Code = "async () => [spec.info.title, '/orders' in spec.paths]" });
        Assert.Equal("""["Shop",true]""", CodeMode.Data.ScriptDataWriter.ToText(result.Execution!.Result!));
    }

    [Fact]
    public async Task A_denied_operation_is_not_in_the_document()
    {
        var options = new CodeModeOptions();
        options.Deny(OperationFilter.Named("customers.deleteCustomer"));
        Assert.Equal("""["get"]""", await RunAsync("async () => Object.keys(spec.paths['/customers/{customerId}'])", options));
    }

    [Fact]
    public async Task Without_the_document_a_query_still_works_and_the_error_says_so()
    {
        var runner = new CodeModeRunner(ApiDefinition.FromModel(Shop.Definition.Model), new StubInvoker());
        Assert.NotEmpty((await runner.SearchAsync(new SearchRequest { Query = "order" })).Hits);
        var result = await runner.SearchAsync(new SearchRequest { Code = "async () => spec" });
        Assert.Contains("Search by query", result.Execution!.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task References_in_circles_and_to_nowhere_do_no_harm()
    {
        const string document = """
            {"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},
             "components":{"schemas":{"A":{"$ref":"#/components/schemas/B"},"B":{"$ref":"#/components/schemas/A"},"C":{"$ref":"#/nowhere"},"D":{"$ref":"other.json#/x"},"E":{"properties":{"e":{"$ref":"#/components/schemas/E"},"f":{"$ref":"#/components/schemas/E"}}},"__proto__":{"$ref":"#/constructor"}}}}
            """;
        var runner = new CodeModeRunner(ApiDefinition.Parse(document), new StubInvoker());
        var result = await runner.SearchAsync(new SearchRequest { Code = "async () => { const { A, C, D, E } = spec.components.schemas; return { A, C, D, E }; }" });
        Assert.Equal(
            """{"A":{"$circular":"#/components/schemas/B"},"C":{"$ref":"#/nowhere"},"D":{"$ref":"other.json#/x"},"E":{"properties":{"e":{"properties":{"e":{"$circular":"#/components/schemas/E"},"f":{"$circular":"#/components/schemas/E"}}},"f":{"properties":{"e":{"$circular":"#/components/schemas/E"},"f":{"$circular":"#/components/schemas/E"}}}}}}""",
            CodeMode.Data.ScriptDataWriter.ToText(result.Execution!.Result!));
    }

    private static async Task<string> RunAsync(string code, CodeModeOptions? options = null)
    {
        var result = (await new CodeModeRunner(Shop.Definition, new StubInvoker(), options).SearchAsync(new SearchRequest { Code = code })).Execution!;
        Assert.Null(result.Error);
        return CodeMode.Data.ScriptDataWriter.ToText(result.Result!);
    }
}
