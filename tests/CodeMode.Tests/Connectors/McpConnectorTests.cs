using System.Diagnostics;
using CodeMode.Data;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.Tests.Connectors;

public class McpConnectorTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("async () => tools.greet({ name: 'Ann' })", "\"Hello Ann\"")]
    [InlineData("async () => (await tools.find({ id: 7 })).id", "7")]
    [InlineData("async () => (await tools.list_raw()).length", "3")]
    [InlineData("async () => (await tools.picture()).content[0].type", "\"image\"")]
    [InlineData("async () => tools.with_dashes_and_dots()", "\"dashes\"")]
    [InlineData("async () => (await Promise.all([1, 2].map(id => tools.find({ id })))).map(f => f.id)", "[1,2]")]
    [InlineData("async () => { try { await tools.refuse(); } catch (e) { return [e.name, e.message]; } }", """["ApiError","tools.refuse failed: not today"]""")]
    public async Task A_program_calls_tools(string code, string expected)
    {
        await using var server = CreateServer();
        await using var connector = new McpConnector("tools", server.Connect);
        var result = await new CodeModeRunner([connector]).ExecuteAsync(code);
        Assert.True(result.Error is null, result.Error?.Message);
        Assert.Equal(expected, ScriptDataWriter.ToText(result.Result!));
    }

    [Theory]
    [InlineData("async () => tools.greet({})", "needs 'name'")]
    [InlineData("async () => tools.find({ id: 'x' })", "'id' must be an integer")]
    [InlineData("async () => tools.gret({ name: 'x' })", "Did you mean 'greet'?")]
    public async Task Programs_are_checked_against_the_schemas(string code, string expected)
    {
        await using var server = CreateServer();
        await using var connector = new McpConnector("tools", server.Connect);
        Assert.Contains(expected, (await new CodeModeRunner([connector]).ExecuteAsync(code)).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_with_a_schema_are_typed()
    {
        await using var server = CreateServer();
        await using var connector = new McpConnector("tools", server.Connect);
        var declarations = await new CodeModeRunner([connector]).GetDeclarationsAsync();
        Assert.Contains("function find(args: { id: number }): Promise<{ id: number; title: string", declarations, StringComparison.Ordinal);
        Assert.Contains("function greet(args: { name: string }): Promise<unknown>", declarations, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_is_connected_when_it_is_needed_and_again_when_it_died()
    {
        await using var server = CreateServer();
        await using var connector = new McpConnector("tools", server.Connect);
        var runner = new CodeModeRunner([connector, new FunctionConnector("math").Add(static (int a) => a + 1, "next")]);
        Assert.Null((await runner.ExecuteAsync("async () => math.next({ a: 1 })")).Error);
        Assert.Equal(0, server.Connections);

        Assert.Null((await runner.ExecuteAsync("async () => tools.greet({ name: 'A' })")).Error);
        Assert.Null((await runner.ExecuteAsync("async () => tools.greet({ name: 'B' })")).Error);
        Assert.Equal(1, server.Connections);

        await server.DisposeAsync();
        await UntilAsync(async () => (await runner.ExecuteAsync("async () => tools.greet({ name: 'C' })")).Error is null);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_dead_server_costs_only_its_own_calls_and_is_not_tried_with_each_search()
    {
        await using var server = CreateServer();
        server.IsDown = true;
        await using var connector = new McpConnector("tools", server.Connect);
        var runner = new CodeModeRunner([connector, new FunctionConnector("math").Add(static (int a) => a + 1, "next")]);

        var failed = await runner.ExecuteAsync("async () => tools.greet({ name: 'A' })");
        Assert.Equal("The MCP server 'tools' cannot be reached: nobody listens\nThe program was not run.", failed.Error!.Message);
        Assert.Null((await runner.ExecuteAsync("async () => math.next({ a: 1 })")).Error);
        Assert.Contains("tools: The MCP server 'tools' cannot be reached", (await runner.SearchAsync(new SearchRequest { Query = "next" })).Note, StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_changed_list_of_tools_is_honoured()
    {
        await using var server = CreateServer();
        await using var connector = new McpConnector("tools", server.Connect);
        var runner = new CodeModeRunner([connector]);
        Assert.NotNull((await runner.ExecuteAsync("async () => tools.added()")).Error);

        server.Tools.Add(FakeMcpServer.Tool("added", static () => "new"));
        await UntilAsync(async () => (await runner.ExecuteAsync("async () => tools.added()")).Error is null);
    }

    [Fact]
    public async Task A_stopped_program_cancels_its_call()
    {
        var (started, cancelled) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var server = new FakeMcpServer(FakeMcpServer.Tool("wait", async (CancellationToken token) =>
        {
            token.Register(cancelled.SetResult);
            started.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        }));
        await using var connector = new McpConnector("tools", server.Connect);
        using var stopping = new CancellationTokenSource();
        var running = new CodeModeRunner([connector]).ExecuteAsync("async () => tools.wait()", cancellationToken: stopping.Token).AsTask();
        await started.Task.WaitAsync(s_patience);
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(s_patience));
        await cancelled.Task.WaitAsync(s_patience);
    }

    [Fact]
    public async Task Twenty_servers_of_fifty_tools_stand_behind_two_small_tools()
    {
        var servers = Enumerable.Range(0, 20).Select(s => new FakeMcpServer([.. Enumerable.Range(0, 50)
            .Select(t => FakeMcpServer.Tool($"do_thing_{t}", (string text) => $"{s}/{t}/{text}"))])).ToList();
        var connectors = servers.Select((server, s) => new McpConnector($"server{s}", server.Connect, $"Things of kind {s}")).ToList();
        var runner = new CodeModeRunner(connectors);

        var tools = new CodeModeServer(runner).Tools.Select(static t => t.ProtocolTool).ToList();
        Assert.Equal(0, servers.Sum(static s => s.Connections));
        Assert.True(tools.Sum(static t => t.Description!.Length) / 4 < 1_500);

        var result = await runner.ExecuteAsync("async () => [await server3.do_thing_7({ text: 'a' }), await server19.do_thing_0({ text: 'b' })]");
        Assert.Equal("[\"3/7/a\",\"19/0/b\"]", ScriptDataWriter.ToText(result.Result!));
        Assert.Equal(2, servers.Sum(static s => s.Connections));

        var found = await runner.SearchAsync(new SearchRequest { Query = "thing 42 tag:server5" });
        Assert.Equal("server5.do_thing_42", found.Hits[0].Operation);
        foreach (var connector in connectors) await connector.DisposeAsync();
        foreach (var server in servers) await server.DisposeAsync();
    }

    private static FakeMcpServer CreateServer() => new(
        FakeMcpServer.Tool("greet", static (string name) => "Hello " + name),
        FakeMcpServer.TypedTool("find", static (int id) => new Found(id, "T")),
        FakeMcpServer.Tool("list_raw", static () => "[1, 2, 3]"),
        FakeMcpServer.Tool("picture", static () => new DataContent(new byte[] { 1, 2 }, "image/png")),
        FakeMcpServer.Tool("with-dashes.and-dots", static () => "dashes"),
        FakeMcpServer.Tool("refuse", static () => new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = "not today" }] }));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(20)) Assert.True(waited.Elapsed < s_patience, "It did not happen in time.");
    }

    private sealed record Found(int Id, string Title);
}
