using System.Globalization;
using System.Text.Json;
using CodeMode.Tests.Shared;
using CodeMode.Tests.Support;
using ModelContextProtocol;

namespace CodeMode.Tests.Connectors;

/// <summary>Twenty servers of fifty tools behind two tools.</summary>
public sealed class GatewayTests : IAsyncLifetime
{
    private const int Servers = 20;
    private const int ToolsEach = 50;

    private readonly List<FakeMcpServer> _upstream = [];
    private readonly List<McpConnector> _connectors = [];

    public Task InitializeAsync()
    {
        for (var i = 0; i < Servers; i++)
        {
            var server = new FakeMcpServer([.. Enumerable.Range(0, ToolsEach).Select(t => FakeMcpServer.Tool($"do_thing_{t}", (string text) => $"{t}:{text}"))]);
            _upstream.Add(server);
            _connectors.Add(new McpConnector($"server_{i}", server.Connect, $"The tools of team {i}, for its own things"));
        }
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        foreach (var connector in _connectors) await connector.DisposeAsync();
        foreach (var server in _upstream) await server.DisposeAsync();
    }

    [Fact]
    public async Task The_list_of_tools_connects_nothing_and_takes_less_than_1500_tokens()
    {
        await using var gateway = await ConnectedServer.StartAsync(new CodeModeRunner(_connectors));
        var tools = await gateway.Client.ListToolsAsync();

        Assert.Equal(["execute", "search"], tools.Select(static t => t.Name).Order());
        Assert.Contains("server_19: The tools of team 19", tools.Single(static t => t.Name == "search").Description, StringComparison.Ordinal);
        Assert.All(_upstream, static s => Assert.Equal(0, s.Connections));
        var json = JsonSerializer.Serialize(tools.Select(static t => t.ProtocolTool).ToList(), McpJsonUtilities.DefaultOptions);
        var counted = await Node.RunAsync("count-tokens.mjs", [], json);
        Assert.True(counted.ExitCode == 0, counted.Error);
        Assert.InRange(int.Parse(counted.Output, CultureInfo.InvariantCulture), 300, 1_499);
    }

    [Fact]
    public async Task A_program_connects_only_what_it_mentions_and_a_search_finds_among_all()
    {
        var runner = new CodeModeRunner(_connectors);

        var result = await runner.ExecuteAsync("async () => [await server_3.do_thing_7({ text: 'a' }), await server_11.do_thing_49({ text: 'b' })]");

        Assert.Contains("\"result\":[\"7:a\",\"49:b\"]", result.ToJson(), StringComparison.Ordinal);
        Assert.Equal([3, 11], Enumerable.Range(0, Servers).Where(i => _upstream[i].Connections > 0));
        var found = await runner.SearchAsync(new SearchRequest { Query = "do_thing_42 tag:server_13" });
        Assert.Equal("server_13.do_thing_42", found.Hits[0].Operation);
        var everything = await runner.SearchAsync(new SearchRequest());
        Assert.Equal((Servers * ToolsEach, Servers), (everything.Total, everything.Groups.Count));
        Assert.All(_upstream, static s => Assert.Equal(1, s.Connections));
    }

    [Fact]
    public async Task The_death_of_one_server_costs_only_its_own_calls()
    {
        var runner = new CodeModeRunner(_connectors);
        await runner.SearchAsync(new SearchRequest { Query = "thing" });
        await _upstream[5].DisposeAsync();
        _upstream[5].IsDown = true;

        var result = await runner.ExecuteAsync("""
            async () => {
              const settled = await Promise.allSettled([server_4.do_thing_0({ text: 'x' }), server_5.do_thing_0({ text: 'x' }), server_6.do_thing_0({ text: 'x' })]);
              return settled.map(s => s.value ?? s.reason.name);
            }
            """);
        Assert.Contains("\"result\":[\"0:x\",\"ApiError\",\"0:x\"]", result.ToJson(), StringComparison.Ordinal);
        Assert.Equal(Servers * ToolsEach, (await runner.SearchAsync(new SearchRequest())).Total);

        _upstream[5].IsDown = false;
        var after = await new CodeModeRunner([new McpConnector("server_5", _upstream[5].Connect)]).ExecuteAsync("async () => server_5.do_thing_1({ text: 'y' })");
        Assert.Contains("\"result\":\"1:y\"", after.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_comes_is_named_and_the_others_are_found()
    {
        _upstream[0].IsDown = true;
        var runner = new CodeModeRunner(_connectors);

        var found = await runner.SearchAsync(new SearchRequest());

        Assert.Equal((Servers - 1) * ToolsEach, found.Total);
        Assert.Contains("server_0: The MCP server 'server_0' cannot be reached", found.Note, StringComparison.Ordinal);
    }
}
