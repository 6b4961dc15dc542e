using CodeMode.Tests.Support;

namespace CodeMode.Tests.Search;

public class OperationSearchTests
{
    private static readonly CodeModeRunner s_runner = new(Shop.Definition, new StubInvoker());

    [Theory]
    [InlineData("create order", "orders.createOrder")]
    [InlineData("place an order", "orders.createOrder")]
    [InlineData("getOrder", "orders.getOrder")]
    [InlineData("orders.getOrder", "orders.getOrder")]
    [InlineData("api.orders.getOrder()", "orders.getOrder")]
    [InlineData("GET /orders/{id}", "orders.getOrder")]
    [InlineData("/orders/{orderId}", "orders.getOrder")]
    [InlineData("delete customers", "customers.deleteCustomer")]
    [InlineData("shipped", "orders.listOrders")]
    [InlineData("custmer delete", "customers.deleteCustomer")]
    [InlineData("upload", "files.uploadFile")]
    public async Task The_operation_meant_comes_first(string query, string expected) =>
        Assert.Equal(expected, (await s_runner.SearchAsync(new SearchRequest { Query = query })).Hits[0].Operation);

    [Fact]
    public async Task Hits_carry_signatures_and_each_type_they_need_once()
    {
        var result = await s_runner.SearchAsync(new SearchRequest { Query = "order" });
        Assert.All(result.Hits, static hit => Assert.StartsWith("api.", hit.Signature, StringComparison.Ordinal));
        Assert.Single(result.Types, static type => type.StartsWith("interface Order ", StringComparison.Ordinal));
        Assert.Contains(result.Types, static type => type.Contains("sku", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_limit_keeps_the_best_and_says_how_many_there_are()
    {
        var result = await s_runner.SearchAsync(new SearchRequest { Query = "orders", Limit = 1 });
        Assert.Single(result.Hits);
        Assert.True(result.Total > 1);
        Assert.StartsWith($"1 of {result.Total}, best first", result.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_asked_for_lists_the_groups()
    {
        var result = await s_runner.SearchAsync(new SearchRequest());
        Assert.Equal([("orders", 3), ("customers", 2), ("files", 2)], result.Groups.Select(static g => (g.Name, g.Operations)));
        Assert.Empty(result.Hits);
    }

    [Fact]
    public async Task A_tag_narrows_to_its_group()
    {
        Assert.Equal(["customers.deleteCustomer", "customers.getCustomer"], (await s_runner.SearchAsync(new SearchRequest { Query = "tag:customers" })).Hits.Select(static h => h.Operation).Order());
        Assert.Contains("Did you mean 'customers'?", (await s_runner.SearchAsync(new SearchRequest { Query = "tag:customer" })).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_hits_have_no_signatures_and_full_ones_explain()
    {
        var brief = await s_runner.SearchAsync(new SearchRequest { Query = "one order", Detail = SearchDetail.Brief });
        Assert.Null(brief.Hits[0].Signature);
        Assert.Empty(brief.Types);
        var full = await s_runner.SearchAsync(new SearchRequest { Query = "one order", Detail = SearchDetail.Full });
        Assert.Contains("- 404: No such order", full.Hits[0].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!%&/()")]
    [InlineData("zzzzzz qqqqqq")]
    [InlineData("tag:")]
    [InlineData("\u0000\uD800")]
    public async Task No_query_fails(string query) => Assert.NotNull((await s_runner.SearchAsync(new SearchRequest { Query = query })).ToJson());

    [Fact]
    public async Task A_query_without_end_is_cut() =>
        Assert.NotNull(await s_runner.SearchAsync(new SearchRequest { Query = string.Join(' ', Enumerable.Range(0, 100_000)) }));

    [Fact]
    public async Task The_order_is_the_same_each_time()
    {
        var first = (await s_runner.SearchAsync(new SearchRequest { Query = "order customer" })).ToJson();
        var other = new CodeModeRunner(ApiDefinition.Parse(Shop.Document), new StubInvoker());
        Assert.Equal(first, (await other.SearchAsync(new SearchRequest { Query = "order customer" })).ToJson());
    }
}
