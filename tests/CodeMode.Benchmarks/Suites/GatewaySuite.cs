using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CodeMode.Benchmarks.Measuring;
using CodeMode.Tests.Connectors;
using ModelContextProtocol.Client;
using ModelContextProtocol.Server;

namespace CodeMode.Benchmarks.Suites;

/// <summary><c>codemode serve --mcp</c> as a gateway: twenty servers of fifty tools behind two.</summary>
internal sealed class GatewaySuite : ISuite
{
    private const int Servers = 20;
    private const int ToolsEach = 50;
    private const int Starts = 7;

    private static readonly string[] s_verbs = ["list", "get", "create", "update", "delete", "search", "archive", "export", "import", "rename"];
    private static readonly string[] s_nouns = ["issue", "invoice", "calendar event", "file", "message"];

    public string Name => "gateway";

    public async Task RunAsync(BenchmarkContext context)
    {
        await MeasureStartAsync(context.Output);
        await using var upstream = new FakeMcpServer([.. CreateTools()]);
        var connectors = Enumerable.Range(0, Servers).Select(i => new McpConnector($"team_{i}", upstream.Connect, $"The tools of team {i}")).ToList();
        var runner = new CodeModeRunner(connectors);
        var connecting = Stopwatch.GetTimestamp();
        await runner.SearchAsync(new SearchRequest { Query = "issue" });
        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"First search, which connects all {Servers}: {Stopwatch.GetElapsedTime(connecting).TotalMilliseconds:0} ms\n"));
        string[] queries = ["create an invoice", "rename a file", "messages tag:team_7", "delete calendar event"];
        var next = 0;
        var rows = await Race.RunAsync(
            rounds: 25,
            new Contender("search by query", async () => await SearchAsync(runner, queries[next++ % queries.Length]), PerRound: 20),
            new Contender("execute, one call of a tool", async () => await ExecuteAsync(runner), PerRound: 20));
        ReportTable.Print(context.Output, $"A gateway of {Servers} servers, {Servers * ToolsEach:N0} tools", "a search under 10 ms", rows);
        foreach (var connector in connectors) await connector.DisposeAsync();
    }

    /// <summary>From the process's start to the list of tools: none of the servers is started for it.</summary>
    private static async Task MeasureStartAsync(TextWriter output)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new
        {
            mcpServers = Enumerable.Range(0, Servers).ToDictionary(static i => $"team-{i}", static _ => new { command = "/nowhere/server" }),
        }));
        var times = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var client = await McpClient.CreateAsync(new StdioClientTransport(new()
            {
                Command = "dotnet", Arguments = [Path.Combine(AppContext.BaseDirectory, "CodeMode.Cli.dll"), "serve", "--mcp", file],
            }));
            await client.ListToolsAsync();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        File.Delete(file);
        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Start of the process to the list of tools, {Servers} servers configured: {times[Starts / 2]:0} ms (target: under 1 s)\n"));
    }

    private static IEnumerable<McpServerTool> CreateTools() =>
        from verb in s_verbs
        from noun in s_nouns
        select McpServerTool.Create((string id) => id, new McpServerToolCreateOptions { Name = $"{verb}_{noun.Replace(' ', '_')}", Description = $"{verb} a {noun} of the team" });

    private static async Task SearchAsync(CodeModeRunner runner, string query)
    {
        if ((await runner.SearchAsync(new SearchRequest { Query = query })).Hits.Count == 0) throw new InvalidOperationException($"nothing found for '{query}'");
    }

    private static async Task ExecuteAsync(CodeModeRunner runner)
    {
        var result = await runner.ExecuteAsync("async () => team_7.get_issue({ id: 'a' })");
        if (result.Error is { } error) throw new InvalidOperationException($"{error.Name}: {error.Message}");
    }
}
