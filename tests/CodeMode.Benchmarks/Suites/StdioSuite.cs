using System.Net;
using CodeMode.Benchmarks.Measuring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CodeMode.Benchmarks.Suites;

/// <summary><c>codemode serve</c> as an MCP client meets it: a process of its own over stdio, an API behind HTTP.</summary>
internal sealed class StdioSuite : ISuite
{
    private const string Search = """
        Object.entries(spec.paths).flatMap(([path, item]) => Object.entries(item)
          .filter(([, operation]) => operation.summary && operation.summary.toLowerCase().includes('webhook'))
          .map(([method]) => ({ method, path }))).slice(0, 10)
        """;

    private const string Twenty =
        "async () => (await Promise.all(Array.from({ length: 20 }, () => api.request({ method: 'GET', path: '/meta' })))).length";

    public string Name => "stdio";

    public async Task RunAsync(BenchmarkContext context)
    {
        await using var api = await StartApiAsync();
        var address = api.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var path = Path.Combine(Path.GetTempPath(), context.DocumentName);
        await File.WriteAllTextAsync(path, context.DocumentText);
        await using var client = await McpClient.CreateAsync(new StdioClientTransport(new()
        {
            Command = "dotnet", Arguments = [Path.Combine(AppContext.BaseDirectory, "CodeMode.Cli.dll"), "serve", path, "--base-url", address],
        }));
        var rows = await Race.RunAsync(
            rounds: 15,
            Call(client, "execute", "code", "async () => 1"),
            Call(client, "execute", "code", "async () => (await api.request({ method: 'GET', path: '/meta' })).status") with { Name = "execute, one call over HTTP" },
            Call(client, "execute", "code", Twenty) with { Name = "execute, 20 calls over HTTP" },
            Call(client, "search", "query", "create an issue") with { Name = "search by query" },
            Call(client, "search", "code", Search) with { Name = "search by program over spec.paths" });
        ReportTable.Print(context.Output, $"codemode serve {context.DocumentName} over stdio, at the client", "faster than every peer in its own best case", rows);
    }

    private static Contender Call(McpClient client, string tool, string argument, string value)
    {
        var arguments = new Dictionary<string, object?> { [argument] = value };
        return new Contender($"{tool} `{value}`", async () =>
        {
            var result = await client.CallToolAsync(tool, arguments);
            if (result.IsError == true) throw new InvalidOperationException(((TextContentBlock)result.Content[0]).Text);
        }, PerRound: 20);
    }

    private static async Task<WebApplication> StartApiAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add($"http://{IPAddress.Loopback}:0");
        app.MapGet("/meta", static () => new { installed = true });
        await app.StartAsync();
        return app;
    }
}
