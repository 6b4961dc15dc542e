using System.ComponentModel;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.Tests.Connectors;

/// <summary>An MCP server of one's own behind two tools.</summary>
public class ServerToolsTests
{
    [Fact]
    public async Task A_client_lists_the_two_tools_and_those_that_stay()
    {
        await using var host = await Host.StartAsync(static o => o.KeepListed = static tool => tool.Name == "visible");
        Assert.Equal(["execute", "search", "visible"], (await host.Client.ListToolsAsync()).Select(static t => t.Name).Order());
    }

    [Theory]
    [InlineData("async () => tools.add({ a: 1, b: 2 })", "3")]
    [InlineData("async () => (await tools.find_person({ name: 'Ann' })).age", "7")]
    [InlineData("async () => call_tool('add', { a: 3, b: 4 })", "7")]
    [InlineData("async () => { try { await call_tool('ad', {}); } catch (e) { return e.message; } }", "\"There is no tool 'ad'. Did you mean 'add'?\"")]
    [InlineData("async () => (await Promise.all([tools.scoped(), tools.scoped()])).length", "2")]
    public async Task Programs_call_the_tools(string code, string expected)
    {
        await using var host = await Host.StartAsync();
        var result = await host.ExecuteAsync(code);
        Assert.True(result.TryGetProperty("result", out var value), result.GetRawText());
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), value), value.GetRawText());
    }

    [Fact]
    public async Task Calls_pass_the_servers_filters_each_in_a_scope_of_its_own()
    {
        await using var host = await Host.StartAsync();
        var result = await host.ExecuteAsync("async () => [await tools.scoped(), await tools.scoped()]");
        Assert.Equal(["scoped", "scoped"], host.Filtered);
        Assert.NotEqual(result.GetProperty("result")[0].GetRawText(), result.GetProperty("result")[1].GetRawText());
    }

    [Fact]
    public async Task A_filter_that_refuses_refuses_programs_too()
    {
        await using var host = await Host.StartAsync();
        var result = await host.ExecuteAsync("async () => { try { await tools.forbidden(); } catch (e) { return e.message; } }");
        Assert.Equal("forbidden failed: not allowed", result.GetProperty("result").GetString());
    }

    [Fact]
    public async Task What_the_list_hides_is_in_no_search_and_no_program()
    {
        await using var host = await Host.StartAsync();
        var found = await host.CallAsync("search", """{"query":"hidden tool"}""");
        Assert.DoesNotContain("tools.hidden", found.GetRawText(), StringComparison.Ordinal);
        var result = await host.ExecuteAsync("async () => tools.hidden()");
        Assert.Contains("'hidden' does not exist in 'tools'", result.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_can_have_the_plain_list()
    {
        await using var host = await Host.StartAsync(static o => o.UsePlainList = static _ => true);
        Assert.Contains("add", (await host.Client.ListToolsAsync()).Select(static t => t.Name));
        Assert.DoesNotContain("execute", (await host.Client.ListToolsAsync()).Select(static t => t.Name));
    }

    [Fact]
    public async Task Names_can_be_set()
    {
        await using var host = await Host.StartAsync(static o => (o.Namespace, o.CodeMode.ExecuteToolName) = ("mine", "run"));
        Assert.Equal("3", (await host.CallAsync("run", """{"code":"async () => mine.add({ a: 1, b: 2 })"}""")).GetProperty("result").GetRawText());
    }

    private sealed record Person(string Name, int Age);

    private sealed class Scoped
    {
        public Guid Id { get; } = Guid.NewGuid();
    }

    private sealed class Host : IAsyncDisposable
    {
        private readonly ServiceProvider _services;
        private readonly McpServer _server;

        private Host(ServiceProvider services, McpServer server, McpClient client, List<string> filtered) =>
            (_services, _server, Client, Filtered) = (services, server, client, filtered);

        public McpClient Client { get; }

        public List<string> Filtered { get; }

        public static async Task<Host> StartAsync(Action<ServerToolsOptions>? configure = null)
        {
            var filtered = new List<string>();
            var services = new ServiceCollection().AddLogging();
            services.AddScoped<Scoped>();
            services.AddMcpServer()
                .WithTools([
                    McpServerTool.Create([Description("Adds")] (int a, int b) => a + b, new() { Name = "add" }),
                    McpServerTool.Create((string name) => new Person(name, 7), new() { Name = "find-person", UseStructuredContent = true }),
                    McpServerTool.Create((IServiceProvider provider) => provider.GetRequiredService<Scoped>().Id.ToString(), new() { Name = "scoped" }),
                    McpServerTool.Create(static () => 1, new() { Name = "visible" }),
                    McpServerTool.Create(static () => 1, new() { Name = "hidden" }),
                    McpServerTool.Create(static () => 1, new() { Name = "forbidden" }),
                ])
                .WithRequestFilters(filters => filters
                    .AddCallToolFilter(next => async (request, cancellationToken) =>
                    {
                        lock (filtered) filtered.Add(request.Params!.Name);
                        return request.Params!.Name == "forbidden"
                            ? new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = "not allowed" }] }
                            : await next(request, cancellationToken);
                    })
                    .AddListToolsFilter(next => async (request, cancellationToken) =>
                    {
                        var all = await next(request, cancellationToken);
                        all.Tools = [.. all.Tools.Where(static t => t.Name != "hidden")];
                        return all;
                    }))
                .WithCodeMode(configure);
            var provider = services.BuildServiceProvider();
            Pipe toServer = new(), toClient = new();
            var server = McpServer.Create(
                new StreamServerTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream()), provider.GetRequiredService<IOptions<McpServerOptions>>().Value, serviceProvider: provider);
            _ = server.RunAsync();
            var client = await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()));
            return new Host(provider, server, client, filtered);
        }

        public Task<JsonElement> ExecuteAsync(string code) => CallAsync("execute", JsonSerializer.Serialize(new { code }));

        public async Task<JsonElement> CallAsync(string tool, string arguments)
        {
            var result = await Client.CallToolAsync(tool, JsonElement.Parse(arguments).EnumerateObject().ToDictionary(static p => p.Name, static p => (object?)p.Value));
            return result.StructuredContent ?? throw new InvalidOperationException(((TextContentBlock)result.Content[0]).Text);
        }

        public async ValueTask DisposeAsync()
        {
            await Client.DisposeAsync();
            await _server.DisposeAsync();
            await _services.DisposeAsync();
        }
    }
}
