using CodeMode.Server;
using CodeMode.Tests.Shared;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Server;

/// <summary>The worked example of the execute tool's description.</summary>
public class ExampleTests
{
    public static TheoryData<string> Documents => [.. Corpus.GetDocuments("openapi").Select(static d => Path.GetFileName(d))];

    [Fact]
    public async Task It_is_a_list_and_its_things_by_the_API_s_own_names_and_runs()
    {
        var program = ExampleProgram.Write(Shop.Definition.Model, "api");
        Assert.Equal(
            """
            async () => {
              const found = await api.orders.listOrders({ limit: 5 });
              return parallel(found, 4, one => api.orders.getOrder({ orderId: one.id }));
            }
            """, program);
        var invoker = new StubInvoker((request, _) => Task.FromResult(StubInvoker.Answer(request.Operation!.Name == "listOrders" ? """[{"id":1},{"id":2}]""" : """{"ok":1}""")));

        var result = await new CodeModeRunner(Shop.Definition, invoker).ExecuteAsync(program);

        Assert.Contains("\"result\":[{\"ok\":1},{\"ok\":1}]", result.ToJson(), StringComparison.Ordinal);
        Assert.Equal(["/orders/1", "/orders/2", "/orders?limit=5"], invoker.Requests.Select(static r => r.PathAndQuery).Order());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task No_example_is_refused_by_the_check(string document)
    {
        ApiDefinition definition;
        try
        {
            definition = await ApiDefinition.LoadAsync(Corpus.TryGetPath("openapi/" + document)!);
        }
        catch (DocumentLoadException)
        {
            // Some documents of the corpus are none that can be used: they have no tools.
            return;
        }
        var runner = new CodeModeRunner(definition, new StubInvoker());

        var check = runner.Check(ExampleProgram.Write(definition.Model, "api"));

        Assert.False(check.IsBlocked, string.Join('\n', check.Diagnostics));
    }

    [Fact]
    public void What_the_policy_hides_is_not_shown()
    {
        var options = new CodeModeOptions();
        options.Deny(OperationFilter.Named("orders.getOrder"));
        var tools = new CodeModeServer(new CodeModeRunner(Shop.Definition, new StubInvoker(), options)).Tools;

        Assert.DoesNotContain("getOrder", tools["execute"].ProtocolTool.Description, StringComparison.Ordinal);
    }
}
