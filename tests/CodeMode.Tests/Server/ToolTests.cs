using System.Globalization;
using System.Text.Json;
using CodeMode.Tests.Shared;
using CodeMode.Tests.Support;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CodeMode.Tests.Server;

public class ToolTests
{
    [Fact]
    public async Task A_client_finds_two_tools_with_schemas_and_honest_annotations()
    {
        await using var server = await ConnectedServer.StartAsync(new CodeModeRunner(Shop.Definition, new StubInvoker()));
        var tools = await server.Client.ListToolsAsync();
        Assert.Equal(["execute", "search"], tools.Select(static t => t.Name).Order());
        Assert.All(tools, static t => Assert.Equal("object", t.ProtocolTool.OutputSchema!.Value.GetProperty("type").GetString()));
        var search = tools.Single(static t => t.Name == "search").ProtocolTool.Annotations!;
        var execute = tools.Single(static t => t.Name == "execute").ProtocolTool.Annotations!;
        Assert.Equal((true, false), (search.ReadOnlyHint, search.OpenWorldHint));
        Assert.Equal((false, true, true), (execute.ReadOnlyHint, execute.DestructiveHint, execute.OpenWorldHint));
    }

    [Fact]
    public void Only_an_API_that_nothing_can_be_changed_through_is_read_only()
    {
        var options = new CodeModeOptions { AllowUnknownRequests = false };
        options.Allow(OperationFilter.Method("GET"));
        var annotations = new CodeModeServer(new CodeModeRunner(Shop.Definition, new StubInvoker(), options)).Tools["execute"].ProtocolTool.Annotations!;
        Assert.Equal((true, false), (annotations.ReadOnlyHint, annotations.DestructiveHint));
    }

    [Theory]
    [InlineData("async () => (await api.orders.listOrders()).length", null)]
    [InlineData("async () => (await api.request({ method: 'GET', path: '/orders' })).status", null)]
    [InlineData("async () => api.orders.createOrder({ body: { customer: 'Ann', lines: [{ sku: 'ABC-1', quantity: 1 }] } })", "'orders.createOrder' can change things")]
    [InlineData("async () => api.request({ method: 'DELETE', path: '/customers/1' })", "'customers.deleteCustomer' can change things")]
    [InlineData("async () => { const method = 'DE' + 'LETE'; return api.request({ method, path: '/customers/1' }); }", "DELETE can change things")]
    [InlineData("async () => { const f = api.orders.createOrder; return [f].map(g => g.name); }", "'orders.createOrder' can change things")]
    public async Task Reading_programs_have_a_tool_of_their_own(string code, string? refusal)
    {
        var invoker = new StubInvoker("[]");
        var runner = new CodeModeRunner(Shop.Definition, invoker, new CodeModeOptions { ExecuteReadToolName = "execute_read" });
        await using var server = await ConnectedServer.StartAsync(runner);
        var tool = (await server.Client.ListToolsAsync()).Single(static t => t.Name == "execute_read");
        Assert.Equal((true, false), (tool.ProtocolTool.Annotations!.ReadOnlyHint, tool.ProtocolTool.Annotations.DestructiveHint));

        var result = await server.CallAsync("execute_read", new() { ["code"] = code });
        Assert.Equal(refusal is not null, result.IsError);
        if (refusal is null) return;
        Assert.Empty(invoker.Requests);
        Assert.Contains(refusal, ((TextContentBlock)result.Content[0]).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("github-api-3.0.json")]
    [InlineData("cloudflare-3.0.json")]
    public async Task The_definitions_of_both_tools_take_at_most_850_tokens_without_the_catalog(string? document)
    {
        var path = document is null ? null : Corpus.TryGetPath("openapi/" + document);
        if (document is not null && path is null) return;
        var definition = path is null ? Shop.Definition : await ApiDefinition.LoadAsync(path);
        var tools = new CodeModeServer(new CodeModeRunner(definition, new StubInvoker(), new CodeModeOptions { CatalogTokens = 0 })).Tools;
        var json = JsonSerializer.Serialize(tools.Select(static t => t.ProtocolTool).ToList(), McpJsonUtilities.DefaultOptions);
        var counted = await Node.RunAsync("count-tokens.mjs", [], json);
        Assert.True(counted.ExitCode == 0, counted.Error);
        Assert.InRange(int.Parse(counted.Output, CultureInfo.InvariantCulture), 300, 850);
    }

    [Fact]
    public async Task A_program_answers_with_the_same_structured_content_and_text()
    {
        await using var server = await ConnectedServer.StartAsync(new CodeModeRunner(Shop.Definition, new StubInvoker("""{"id":7,"status":"ü<"}""")));
        var result = await server.CallAsync("execute", new() { ["code"] = "async () => (await api.orders.getOrder({ orderId: 7 })).status" });
        Assert.NotEqual(true, result.IsError);
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.EndsWith("\"logs\":[],\"result\":\"ü<\"}", text, StringComparison.Ordinal);
        Assert.Equal("ü<", result.StructuredContent!.Value.GetProperty("result").GetString());
        Assert.Equal("orders.getOrder", result.StructuredContent!.Value.GetProperty("calls")[0].GetProperty("operation").GetString());
    }

    [Theory]
    [InlineData("throw new Error('')", "Error")]
    [InlineData("not a program", "SyntaxError")]
    [InlineData("async () => api.orders.nothing()", "CheckError")]
    public async Task A_program_that_fails_is_an_error_by_its_outcome_not_by_its_text(string code, string name)
    {
        await using var server = await ConnectedServer.StartAsync(new CodeModeRunner(Shop.Definition, new StubInvoker()));
        var result = await server.CallAsync("execute", new() { ["code"] = code });
        Assert.True(result.IsError);
        Assert.Equal(name, result.StructuredContent!.Value.GetProperty("error").GetProperty("name").GetString());
    }

    public static TheoryData<string, string, string> WrongArguments => new()
    {
        { "execute", "{}", "Argument 'code' is missing" },
        { "execute", """{"code":7}""", "Argument 'code' must be a string, but is 7." },
        { "execute", """{"script":"1"}""", "'script' is no argument of this tool, which takes code." },
        { "search", """{"limit":"ten"}""", "Argument 'limit' must be an integer from 1 to 100, but is a string." },
        { "search", """{"query":["a"]}""", "Argument 'query' must be a string, but is an array." },
        { "search", """{"detail":"brif"}""", "must be one of brief, signatures, full. Did you mean 'brief'?" },
        { "search", """{"query":"a","code":"1"}""", "either 'query' or 'code'" },
        { "search", """{"quer":"a"}""", "Did you mean 'query'?" },
    };

    [Theory]
    [MemberData(nameof(WrongArguments))]
    public async Task A_wrong_argument_is_named(string tool, string arguments, string expected)
    {
        await using var server = await ConnectedServer.StartAsync(new CodeModeRunner(Shop.Definition, new StubInvoker()));
        var given = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!.ToDictionary(static a => a.Key, static a => (object?)a.Value);
        var result = await server.CallAsync(tool, given);
        Assert.True(result.IsError);
        Assert.Contains(expected, Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_answers_by_query_and_by_program()
    {
        await using var server = await ConnectedServer.StartAsync(new CodeModeRunner(Shop.Definition, new StubInvoker()));
        var byQuery = await server.CallAsync("search", new() { ["query"] = "place order", ["limit"] = 1 });
        Assert.Equal("orders.createOrder", byQuery.StructuredContent!.Value.GetProperty("hits")[0].GetProperty("operation").GetString());
        var byCode = await server.CallAsync("search", new() { ["code"] = "async () => spec.info.version" });
        Assert.Equal("1.2.0", byCode.StructuredContent!.Value.GetProperty("result").GetString());
    }

    [Fact]
    public async Task Progress_is_told_while_a_program_runs()
    {
        // The call does not end before the client was told of it.
        var told = new TaskCompletionSource<ProgressNotificationValue>();
        var invoker = new StubInvoker(async (_, cancellation) =>
        {
            await told.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellation);
            return StubInvoker.Answer("[]");
        });
        await using var server = await ConnectedServer.StartAsync(new CodeModeRunner(Shop.Definition, invoker));
        var result = await server.CallAsync("execute", new() { ["code"] = "async () => api.orders.listOrders()" }, new Listener(told));
        Assert.NotEqual(true, result.IsError);
        Assert.Equal("orders.listOrders", (await told.Task).Message);
    }

    [Fact]
    public async Task Cancelling_a_call_stops_the_program_and_the_server_goes_on()
    {
        var started = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        var invoker = new StubInvoker(async (_, token) =>
        {
            await using var registration = token.Register(stopped.SetResult);
            started.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return StubInvoker.Answer("[]");
        });
        await using var server = await ConnectedServer.StartAsync(new CodeModeRunner(Shop.Definition, invoker));
        _ = server.CallAsync("execute", new() { ["code"] = "async () => api.orders.listOrders()" });
        await started.Task.WaitAsync(TimeSpan.FromSeconds(30));
        // The C# client sends no such message of its own. 1 was initialize, 2 is the call.
        await server.Client.SendNotificationAsync(NotificationMethods.CancelledNotification, new CancelledNotificationParams { RequestId = new RequestId(2L) });
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.NotEqual(true, (await server.CallAsync("execute", new() { ["code"] = "1" })).IsError);
    }

    [Fact]
    public async Task A_failure_of_our_own_tells_the_agent_nothing_of_the_host()
    {
        var options = new CodeModeOptions { Engine = new FakeEngine(static _ => throw new InvalidOperationException("secret at /srv/app.cs")) };
        await using var server = await ConnectedServer.StartAsync(new CodeModeRunner(Shop.Definition, new StubInvoker(), options));
        var result = await server.CallAsync("execute", new() { ["code"] = "1" });
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.True(result.IsError);
        Assert.Contains("CMODE9001", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    private sealed class Listener(TaskCompletionSource<ProgressNotificationValue> told) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value) => told.TrySetResult(value);
    }
}
