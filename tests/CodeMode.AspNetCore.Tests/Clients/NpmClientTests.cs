using System.Text.Json.Nodes;

namespace CodeMode.AspNetCore.Tests.Clients;

/// <summary>The official npm client against the running sample, over HTTP.</summary>
public sealed class NpmClientTests(ListeningSample sample) : IClassFixture<ListeningSample>
{
    static readonly TimeSpan _guard = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task It_lists_two_tools_with_schemas_and_honest_annotations()
    {
        var outcomes = await NpmClient.OverHttpAsync($"{sample.Address}/mcp", null, NpmClient.Do("server"), NpmClient.Do("tools"));
        var tools = outcomes[1]!["tools"]!.AsArray().ToDictionary(tool => (string)tool!["name"]!, tool => tool!);

        Assert.Equal(["execute", "search"], tools.Keys.Order());
        Assert.All(tools.Values, tool => Assert.Equal("object", (string?)tool["outputSchema"]!["type"]));
        Assert.All(tools.Values, tool => Assert.Equal("object", (string?)tool["inputSchema"]!["type"]));
        Assert.True((bool)tools["search"]["annotations"]!["readOnlyHint"]!);
        Assert.False((bool)tools["execute"]["annotations"]!["readOnlyHint"]!);
        Assert.True((bool)tools["execute"]["annotations"]!["destructiveHint"]!);
        Assert.NotEmpty((string)outcomes[0]!["info"]!["name"]!);
    }

    [Fact]
    public async Task It_searches_and_executes_with_structured_content()
    {
        var outcomes = await NpmClient.OverHttpAsync(
            $"{sample.Address}/mcp",
            "demo-manager-token",
            NpmClient.Do("tools"),
            NpmClient.Search("refund"),
            NpmClient.Execute("async () => (await api.shop.getCaller()).name"));
        var found = outcomes[1]!;
        var executed = outcomes[2]!;

        Assert.Contains("requestRefund", found["structuredContent"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("Mia Manager", (string?)executed["structuredContent"]!["result"]);
        Assert.Single(executed["structuredContent"]!["calls"]!.AsArray());
        Assert.True(JsonNode.DeepEquals(executed["structuredContent"], JsonNode.Parse((string)executed["content"]![0]!["text"]!)));
    }

    [Fact]
    public async Task An_anonymous_program_gets_the_operations_own_401()
    {
        var outcomes = await NpmClient.OverHttpAsync($"{sample.Address}/mcp", null, NpmClient.Execute("async () => api.customers.listCustomers()"));
        Assert.True((bool)outcomes[0]!["isError"]!);
        Assert.Contains("401", outcomes[0]!["structuredContent"]!["error"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_told_of_progress_while_a_program_runs()
    {
        var outcomes = await NpmClient.OverHttpAsync(
            $"{sample.Address}/mcp", "demo-support-token", NpmClient.Execute("for (const productId of [1, 2, 3]) await api.products.getProduct({ productId });"));
        var progress = outcomes[0]!["progress"]!.AsArray().Select(update => (double)update!["progress"]!).ToArray();
        Assert.True(progress.Length >= 3, $"{progress.Length} updates");
        Assert.Equal(progress.Order().Distinct(), progress);
    }

    [Fact]
    public async Task Cancelling_stops_the_program_and_its_call()
    {
        var waiting = NpmClient.Execute("await api.shop.getStatus(); return await api.reports.getInventoryReport({ delay: 19000 });");
        waiting["cancelAfter"] = 500;
        var outcomes = await NpmClient.OverHttpAsync($"{sample.Address}/mcp", "demo-manager-token", waiting, NpmClient.Execute("async () => 1"));

        Assert.NotNull(outcomes[0]!["failed"]);
        await sample.Watch.Aborted.WaitAsync(_guard);
        Assert.Equal(1, (int?)outcomes[1]!["structuredContent"]!["result"]);
    }
}
