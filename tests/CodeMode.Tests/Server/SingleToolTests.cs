using CodeMode.Tests.Connectors;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Server;

/// <summary>One tool in place of two.</summary>
public class SingleToolTests
{
    [Fact]
    public async Task The_one_tool_carries_the_declarations_and_runs_programs()
    {
        var options = new CodeModeOptions { SingleToolName = "code" };
        options.Deny(OperationFilter.Named("customers.deleteCustomer"));
        await using var server = await ConnectedServer.StartAsync(new CodeModeRunner(Shop.Definition, new StubInvoker("""{"id":7}"""), options));

        var tool = Assert.Single(await server.Client.ListToolsAsync());
        Assert.Equal("code", tool.Name);
        Assert.Contains("function getOrder(args: { orderId: number", tool.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("deleteCustomer", tool.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("search first", tool.Description, StringComparison.Ordinal);
        var answer = await server.CallAsync("code", new() { ["code"] = "async () => (await api.orders.getOrder({ orderId: 7 })).id" });
        Assert.Equal(7, answer.StructuredContent!.Value.GetProperty("result").GetInt32());
    }

    [Fact]
    public void A_surface_that_is_too_large_gets_the_catalog_and_programs_search()
    {
        var options = new CodeModeOptions { SingleToolName = "code", SingleToolTokens = 100 };
        var description = new CodeModeServer(new CodeModeRunner(Shop.Definition, new StubInvoker(), options)).Tools["code"].ProtocolTool.Description!;

        Assert.DoesNotContain("declare namespace", description, StringComparison.Ordinal);
        Assert.Contains("to be called inside code", description, StringComparison.Ordinal);
        Assert.Contains("search_tools(query)", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tools_that_are_known_only_when_connected_come_into_the_description_then()
    {
        await using var upstream = new FakeMcpServer(FakeMcpServer.Tool("tool_0", static (string text) => text));
        await using var connector = new McpConnector("things", upstream.Connect);
        var runner = new CodeModeRunner([connector], new CodeModeOptions { SingleToolName = "code" });
        var tools = new CodeModeServer(runner).Tools;
        Assert.DoesNotContain("function tool_0", tools["code"].ProtocolTool.Description, StringComparison.Ordinal);
        var told = 0;
        tools.Changed += (_, _) => told++;

        await runner.ExecuteAsync("async () => things.tool_0({ text: 'a' })");

        Assert.Contains("function tool_0", tools["code"].ProtocolTool.Description, StringComparison.Ordinal);
        Assert.Equal(1, told);
    }

    [Theory]
    [InlineData("search", "docs", "search")]
    [InlineData("code", "code", null)]
    public void Two_tools_of_one_name_are_refused(string single, string docs, string? read)
    {
        var options = new CodeModeOptions { SingleToolName = single, DocsToolName = docs, ExecuteReadToolName = read, Documentation = Documentation.Create([]) };

        Assert.Contains("must differ", Assert.Throws<ArgumentException>(() => new CodeModeRunner(Shop.Definition, new StubInvoker(), options)).Message, StringComparison.Ordinal);
    }
}
