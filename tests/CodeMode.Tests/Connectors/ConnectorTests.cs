using CodeMode.Data;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Connectors;

/// <summary>Several APIs behind one runner.</summary>
public class ConnectorTests
{
    private static readonly StubInvoker s_shop = new("""[{"id":1}]"""), s_store = new("""[{"id":2},{"id":3}]""");

    [Fact]
    public async Task One_program_reaches_several_APIs_each_by_its_namespace()
    {
        var result = await CreateRunner().ExecuteAsync(
            "async () => { const [a, b] = await Promise.all([shop.orders.listOrders(), store.orders.listOrders()]); return [a.length, b.length]; }");

        Assert.Null(result.Error);
        Assert.Equal("[1,2]", ScriptDataWriter.ToText(result.Result!));
        Assert.Equal(["shop.orders.listOrders", "store.orders.listOrders"], result.Calls.Select(static c => c.Operation!).Order());
    }

    [Theory]
    [InlineData("async () => shop.orders.listOrdrs()", "Operation 'listOrdrs' does not exist in 'shop.orders'. Did you mean 'shop.orders.listOrders'?|Did you mean 'listOrders'?")]
    [InlineData("async () => store.orders.getOrder({ orderId: 'x' })", "'orderId' must be an integer")]
    [InlineData("async () => { const n = 'orders'; return store[n + '']; }", "'store[…]'")]
    public async Task A_program_is_checked_against_each(string code, string expected)
    {
        var result = await CreateRunner().ExecuteAsync(code);
        Assert.Equal(ExecutionErrorKind.NotRun, result.Error!.Kind);
        Assert.Contains(expected.Split('|'), part => result.Error.Message.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void Effects_carry_the_namespace()
    {
        var check = CreateRunner().Check("async () => { await shop.orders.listOrders(); await store.customers.getCustomer({ customerId: 'x' }); }");
        Assert.Equal(["shop.orders.listOrders", "store.customers.getCustomer"], check.Effects);
        Assert.True(check.EffectsComplete);
    }

    [Fact]
    public async Task Each_has_its_own_policy()
    {
        var shop = new ApiConnector("shop", Shop.Definition, s_shop);
        shop.Options.Deny(OperationFilter.Named("orders.listOrders"));
        var runner = new CodeModeRunner([shop, new ApiConnector("store", Shop.Definition, s_store)]);

        Assert.NotNull((await runner.ExecuteAsync("async () => shop.orders.listOrders()")).Error);
        Assert.Null((await runner.ExecuteAsync("async () => store.orders.listOrders()")).Error);
    }

    [Fact]
    public async Task Hits_and_groups_carry_the_namespace()
    {
        var runner = CreateRunner();
        var found = await runner.SearchAsync(new SearchRequest { Query = "list orders" });
        Assert.Equal(["shop.orders.listOrders", "store.orders.listOrders"], found.Hits.Take(2).Select(static h => h.Operation).Order());
        Assert.Contains(found.Hits, static h => h.Signature!.StartsWith("store.orders.listOrders(", StringComparison.Ordinal));
        Assert.Contains(found.Types, static t => t.StartsWith("/* store */ interface Order ", StringComparison.Ordinal));

        Assert.All((await runner.SearchAsync(new SearchRequest { Query = "order tag:store" })).Hits, static h => Assert.StartsWith("store.", h.Operation, StringComparison.Ordinal));
        Assert.Contains("shop.orders", (await runner.SearchAsync(new SearchRequest())).Groups.Select(static g => g.Name));
        Assert.Equal("store.orders.getOrder", (await runner.SearchAsync(new SearchRequest { Query = "store.orders.getOrder" })).Hits[0].Operation);
    }

    [Fact]
    public async Task A_search_program_sees_the_documents_by_namespace()
    {
        var found = await CreateRunner().SearchAsync(new SearchRequest { Code = "async () => [Object.keys(specs), specs.store.info.title, search('customer', 1)[0].operation]" });
        Assert.Null(found.Execution!.Error);
        Assert.StartsWith("""[["shop","store"],"Shop",""", ScriptDataWriter.ToText(found.Execution.Result!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("async () => (await search_tools('order', 'names')).results[0]", """{"name":"orders.getOrder","server":"shop"}|{"name":"orders.listOrders","server":"shop"}|{"name":"orders.createOrder","server":"shop"}""")]
    [InlineData("async () => (await search_tools('', 'names')).meta", """{"total_tools":14,"namespaces":["shop","store"],"result_count":14}""")]
    [InlineData("async () => Object.keys((await search_tools('list orders', 'descriptions')).results[0])", """["name","server","description"]""")]
    [InlineData("async () => (await search_tools('list orders')).results[0].signature.split('(')[0].split('.').slice(1)", """["orders","listOrders"]""")]
    [InlineData("async () => __tool_namespaces", """["shop","store"]""")]
    [InlineData("async () => search('list orders', 1)[0].operation.split('.')[2]", "\"listOrders\"")]
    [InlineData("async () => describe('store.orders.getOrder').signature.startsWith('store.orders.getOrder(')", "true")]
    [InlineData("async () => { try { await search_tools('x', 'all'); } catch (e) { return e.name; } }", "\"TypeError\"")]
    public async Task Programs_can_search_too(string code, string expected)
    {
        var result = await CreateRunner().ExecuteAsync(code);
        Assert.True(result.Error is null, result.Error?.Message);
        Assert.Contains(ScriptDataWriter.ToText(result.Result!), expected.Split('|'));
    }

    [Fact]
    public void The_declarations_of_all_are_one_file_with_one_class_of_errors()
    {
        var declarations = CreateRunner().Declarations;
        Assert.Equal(2, declarations.Split("declare class ApiError").Length);
        Assert.Contains("declare namespace shop {", declarations, StringComparison.Ordinal);
        Assert.Contains("declare namespace store {", declarations, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("console")]
    [InlineData("a-b")]
    [InlineData("1a")]
    [InlineData("")]
    [InlineData("class")]
    [InlineData("__x")]
    public void A_namespace_that_programs_cannot_use_is_refused(string ns) =>
        Assert.Contains($"'{ns}'", Assert.Throws<ArgumentException>(() => new ApiConnector(ns, Shop.Definition, s_shop)).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_of_one_namespace_are_refused() => Assert.Contains(
        "namespace 'shop'",
        Assert.Throws<ArgumentException>(() => new CodeModeRunner([new ApiConnector("shop", Shop.Definition, s_shop), new ApiConnector("shop", Shop.Definition, s_store)])).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_connector_that_no_program_mentions_is_not_connected()
    {
        var late = new LateConnector("late");
        var runner = new CodeModeRunner([new ApiConnector("shop", Shop.Definition, s_shop), late]);

        Assert.Null((await runner.ExecuteAsync("async () => (await shop.orders.listOrders()).length")).Error);
        Assert.Equal(0, late.Asked);
        Assert.Null((await runner.ExecuteAsync("async () => late.orders.listOrders()")).Error);
        Assert.Equal(1, late.Asked);
    }

    [Fact]
    public async Task One_that_cannot_be_reached_costs_only_the_programs_that_mention_it()
    {
        var runner = new CodeModeRunner([new ApiConnector("shop", Shop.Definition, s_shop), new LateConnector("late") { Problem = "late is down" }]);

        Assert.Null((await runner.ExecuteAsync("async () => shop.orders.listOrders()")).Error);
        var failed = await runner.ExecuteAsync("async () => late.orders.listOrders()");
        Assert.Equal(("ConnectError", "late is down\nThe program was not run."), (failed.Error!.Name, failed.Error.Message));
        var found = await runner.SearchAsync(new SearchRequest { Query = "list orders" });
        Assert.Equal("shop.orders.listOrders", found.Hits[0].Operation);
        Assert.Contains("Not available now: late: late is down.", found.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_counts_from_the_next_program_on()
    {
        var late = new LateConnector("late");
        var runner = new CodeModeRunner([late]);
        Assert.Null((await runner.ExecuteAsync("async () => late.orders.listOrders()")).Error);

        late.Definition = ApiDefinition.Parse(Shop.Document.Replace("listOrders", "listAllOrders", StringComparison.Ordinal));
        Assert.Contains("listAllOrders", (await runner.ExecuteAsync("async () => late.orders.listOrders()")).Error!.Message, StringComparison.Ordinal);
        Assert.Equal("late.orders.listAllOrders", (await runner.SearchAsync(new SearchRequest { Query = "list orders" })).Hits[0].Signature!.Split('(')[0]);
    }

    private static CodeModeRunner CreateRunner() => new([new ApiConnector("shop", Shop.Definition, s_shop), new ApiConnector("store", Shop.Definition, s_store)]);

    /// <summary>Connected when it is first asked for.</summary>
    private sealed class LateConnector(string ns) : Connector(ns)
    {
        public int Asked { get; private set; }

        public string? Problem { get; init; }

        public ApiDefinition Definition { get; set; } = Shop.Definition;

        public override async ValueTask<ApiDefinition> GetDefinitionAsync(CancellationToken cancellationToken = default)
        {
            Asked++;
            await Task.Yield();
            return Problem is null ? Definition : throw new OperationInvocationException(Problem);
        }

        public override ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken) => new(StubInvoker.Answer("[]"));
    }
}
