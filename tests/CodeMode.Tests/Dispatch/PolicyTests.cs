using CodeMode.Engine;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Dispatch;

public class PolicyTests
{
    public static TheoryData<string> Filters => ["named", "tag", "method", "path", "predicate", "allow"];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_denied_operation_is_absent_and_cannot_be_reached(string filter)
    {
        var options = new CodeModeOptions { Engine = new FakeEngine(realm => realm.CallAsync("request", """{"method":"DELETE","path":"/Customers/1"}""")) };
        Apply(options, filter);
        var invoker = new StubInvoker();
        var runner = new CodeModeRunner(Shop.Definition, invoker, options);

        Assert.DoesNotContain(runner.Model.Operations, static o => o.Name == "deleteCustomer");
        Assert.DoesNotContain("deleteCustomer", runner.Declarations, StringComparison.Ordinal);
        Assert.DoesNotContain((await runner.SearchAsync(new SearchRequest { Query = "delete customer" })).Hits, static h => h.Operation == "customers.deleteCustomer");
        Assert.DoesNotContain("deleteCustomer", new CodeModeServer(runner).Tools["search"].ProtocolTool.Description, StringComparison.Ordinal);
        Assert.True(runner.Check("async () => api.customers.deleteCustomer({ customerId: '1' })").IsBlocked);

        var result = await runner.ExecuteAsync("async () => 1");
        Assert.Equal("PolicyError", result.Error?.Name);
        Assert.Contains("CMODE4006", result.Error!.Message, StringComparison.Ordinal);
        Assert.Empty(invoker.Requests);
    }

    [Fact]
    public async Task The_object_that_programs_hold_has_no_denied_operation()
    {
        var result = await Runs.RunAsync(
            new StubInvoker(), static realm => Task.FromResult(ScriptData.From(realm.Has("customers.deleteCustomer") || !realm.Has("customers.getCustomer"))),
            static o => o.Deny(OperationFilter.Named("customers.deleteCustomer")));
        Assert.Equal(ScriptData.False, result.Result);
    }

    [Fact]
    public void Types_that_only_denied_operations_need_are_not_shown()
    {
        var options = new CodeModeOptions();
        options.Deny(OperationFilter.Tag("customers"));
        var runner = new CodeModeRunner(Shop.Definition, new StubInvoker(), options);
        Assert.DoesNotContain("secretRating", runner.Declarations, StringComparison.Ordinal);
        Assert.Contains("NewOrder", runner.Declarations, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_names_no_operation_fails_at_once_and_suggests_the_nearest()
    {
        var options = new CodeModeOptions();
        options.Deny(OperationFilter.Named("customers.deleteCustomers"));
        var error = Assert.Throws<ArgumentException>(() => new CodeModeRunner(Shop.Definition, new StubInvoker(), options));
        Assert.Contains("Did you mean 'customers.deleteCustomer'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_requests_can_be_closed() =>
        Assert.Contains("matches no operation of the document", await Runs.RefuseAsync(
            "request", """{"path":"/internal/metrics"}""", static o => o.AllowUnknownRequests = false), StringComparison.Ordinal);

    [Fact]
    public async Task An_encoded_slash_cannot_hide_which_operation_is_meant() =>
        Assert.Contains("different operations", await Runs.RefuseAsync("request", """{"path":"/orders%2F7"}"""), StringComparison.Ordinal);

    private static void Apply(CodeModeOptions options, string filter)
    {
        switch (filter)
        {
            case "named": options.Deny(new Operation<object, object>(() => Shop.Definition, "customers.deleteCustomer")); break;
            case "tag": options.Deny(OperationFilter.Tag("customers")); break;
            case "method": options.Deny(OperationFilter.Method("delete")); break;
            case "path": options.Deny(OperationFilter.Path("/customers/*")); break;
            case "predicate": options.Deny(OperationFilter.Where(static o => o.Method != "GET")); break;
            default: options.Allow(OperationFilter.Method("GET")); break;
        }
    }
}
