using System.IO.Pipelines;
using System.Text.Json;
using CodeMode.Tests.Connectors;
using CodeMode.Tests.Support;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.Tests;

/// <summary>The client for agents in C#: the same here and at a server.</summary>
public class CodeModeClientTests
{
    public static TheoryData<bool, string?> Places => new() { { false, null }, { true, null }, { true, "code" }, { true, "run_program" } };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_program_gives_result_logs_error_and_time(bool isRemote, string? tool)
    {
        await using var place = await Place.CreateAsync(isRemote, tool);

        var good = await place.Client.ExecuteAsync("async () => { console.log('hi'); return [await tools.greet({ name: 'Ann' }), (await api.orders.getOrder({ orderId: 7 })).id]; }");
        Assert.Equal("""["Hello Ann",7]""", good.Result!.Value.GetRawText());
        Assert.Equal(["hi"], good.Logs);
        Assert.Null(good.Error);
        Assert.True(good.ExecutionTime > TimeSpan.Zero);

        var bad = await place.Client.ExecuteAsync("async () => { console.log('before'); throw new RangeError('too far'); }");
        Assert.Equal((null, "RangeError: too far"), (bad.Result, bad.Error));
        Assert.Equal(["before"], bad.Logs);
        var json = JsonElement.Parse(bad.ToJson());
        Assert.Equal(["result", "logs", "error", "executionTime"], json.EnumerateObject().Select(static p => p.Name));

        Assert.Contains("Did you mean 'greet'?", (await place.Client.ExecuteAsync("async () => tools.gret({ name: 'x' })")).Error, StringComparison.Ordinal);
        Assert.Null((await place.Client.ExecuteAsync("async () => {}")).Result);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_search_has_three_details(bool isRemote, string? tool)
    {
        await using var place = await Place.CreateAsync(isRemote, tool);

        var all = await place.Client.SearchToolsAsync();
        Assert.Equal((8, "api tools"), (all.TotalTools, string.Join(' ', all.Namespaces)));
        Assert.Equal(8, all.Results.Count);
        var full = (await place.Client.SearchToolsAsync("greet")).Results[0];
        Assert.Equal(("greet", "tools"), (full.Name, full.Server));
        Assert.Contains("tools.greet(args: { name: string", full.Signature, StringComparison.Ordinal);
        var described = (await place.Client.SearchToolsAsync("place an order", ToolDetail.Descriptions)).Results[0];
        Assert.Equal(("orders.createOrder", "Place an order", null), (described.Name, described.Description, described.Signature));
        Assert.Null((await place.Client.SearchToolsAsync("greet", ToolDetail.Names)).Results[0].Description);
    }

    [Fact]
    public async Task A_server_that_runs_no_programs_and_one_that_is_not_there_say_so()
    {
        await using var plain = new FakeMcpServer(FakeMcpServer.Tool("greet", static (string name) => name));
        var other = await Assert.ThrowsAsync<OperationInvocationException>(() => CodeModeClient.ConnectAsync(plain.Connect()));
        Assert.Contains("no CodeMode server", other.Message, StringComparison.Ordinal);

        var gone = await Assert.ThrowsAsync<OperationInvocationException>(() => CodeModeClient.ConnectAsync(new Uri("http://127.0.0.1:1/mcp")));
        Assert.StartsWith("The CodeMode server cannot be reached", gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configuration_of_servers_is_enough()
    {
        await using var client = CodeModeClient.FromServers("""{ "mcpServers": { "gone": { "command": "/nowhere/server" } } }""");

        Assert.Equal("2", (await client.ExecuteAsync("async () => 1 + 1")).Result?.GetRawText());
        Assert.StartsWith("ConnectError: The MCP server 'gone' cannot be reached", (await client.ExecuteAsync("async () => gone.x()")).Error, StringComparison.Ordinal);
    }

    /// <summary>An API and an MCP server, behind a client here or at a server in memory.</summary>
    private sealed class Place(FakeMcpServer upstream, McpServer? server, CodeModeClient client) : IAsyncDisposable
    {
        public CodeModeClient Client { get; } = client;

        public static async Task<Place> CreateAsync(bool isRemote, string? tool)
        {
            var upstream = new FakeMcpServer(FakeMcpServer.Tool("greet", static (string name) => "Hello " + name));
            Connector[] connectors = [new ApiConnector("api", Shop.Definition, new StubInvoker("""{"id":7}""")), new McpConnector("tools", upstream.Connect)];
            if (!isRemote) return new Place(upstream, null, new CodeModeClient(connectors));
            Pipe toServer = new(), toClient = new();
            var options = new CodeModeOptions { SingleToolName = tool == "code" ? tool : null };
            if (tool == "run_program") options.ExecuteToolName = tool;
            var server = McpServer.Create(
                new StreamServerTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream()), new CodeModeServer(new CodeModeRunner(connectors, options)).Options);
            _ = server.RunAsync();
            return new Place(upstream, server, await CodeModeClient.ConnectAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream())));
        }

        public async ValueTask DisposeAsync()
        {
            await Client.DisposeAsync();
            if (server is not null) await server.DisposeAsync();
            await upstream.DisposeAsync();
        }
    }
}
