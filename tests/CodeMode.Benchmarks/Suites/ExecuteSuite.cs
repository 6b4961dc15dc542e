using CodeMode.Benchmarks.Measuring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CodeMode.Benchmarks.Suites;

/// <summary>Running programs through the library: nothing, one call in process, twenty.</summary>
internal sealed class ExecuteSuite : ISuite
{
    private const string Document = """
        {
          "openapi": "3.1.1",
          "info": { "title": "Pings", "version": "1" },
          "paths": {
            "/ping": {
              "get": {
                "tags": ["pings"],
                "operationId": "ping",
                "parameters": [{ "name": "n", "in": "query", "schema": { "type": "integer" } }],
                "responses": {
                  "200": {
                    "description": "Pong",
                    "content": { "application/json": { "schema": { "type": "object", "properties": { "n": { "type": "integer" } } } } }
                  }
                }
              }
            },
            "/orders": {
              "get": {
                "tags": ["orders"],
                "operationId": "listOrders",
                "parameters": [{ "name": "limit", "in": "query", "schema": { "type": "integer" } }],
                "responses": {
                  "200": { "description": "Orders", "content": { "application/json": { "schema": { "type": "array", "items": { "type": "object" } } } } }
                }
              }
            }
          }
        }
        """;

    public string Name => "execute";

    public async Task RunAsync(BenchmarkContext context)
    {
        await using var app = await StartAppAsync();
        var runner = app.Services.GetRequiredService<CodeModeRunner>();
        var invoker = app.Services.GetRequiredService<IOperationInvoker>();
        var ping = new OperationRequest { Method = "GET", PathAndQuery = "/ping?n=1" };
        var orders = new OperationRequest { Method = "GET", PathAndQuery = "/orders?limit=100" };

        var alone = await Race.RunAsync(
            rounds: 25, new Contender("execute `async () => 1`", async () => await ExecuteAsync(runner, "async () => 1"), PerRound: 200));
        ReportTable.Print(context.Output, "A trivial program through the library", "under 100 µs and 100 KB once warm", alone);

        var calls = await Race.RunAsync(
            rounds: 25,
            new Contender("bare in-process dispatch", async () => await invoker.InvokeAsync(ping, CancellationToken.None), PerRound: 200),
            new Contender("execute with one call", async () => await ExecuteAsync(runner, "async () => (await api.pings.ping({ n: 1 })).n"), PerRound: 200),
            new Contender(
                "execute with 20 calls at once",
                async () => await ExecuteAsync(runner, "async () => (await Promise.all(Array.from({ length: 20 }, (_, n) => api.pings.ping({ n })))).length"),
                PerRound: 20));
        ReportTable.Print(context.Output, "Calls in process of an endpoint that does nothing", "one call under 3 times the bare dispatch", calls);

        var lists = await Race.RunAsync(
            rounds: 25,
            new Contender("bare in-process dispatch", async () => await invoker.InvokeAsync(orders, CancellationToken.None), PerRound: 100),
            new Contender("execute with one call", async () => await ExecuteAsync(runner, "async () => (await api.orders.listOrders({ limit: 100 })).length"), PerRound: 100));
        ReportTable.Print(context.Output, "Calls in process of a list of 100 orders", "one call under 3 times the bare dispatch", lists);
    }

    // What an ordinary API has before its endpoints.
    private static async Task<WebApplication> StartAppAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddProblemDetails();
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization();
        builder.Services.AddCodeMode(ApiDefinition.Parse(Document));
        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/ping", static (int n) => new { n });
        app.MapGet("/orders", static (int limit) => Enumerable.Range(0, limit).Select(static i => new { id = i, customer = $"Customer {i}", total = i * 1.5, status = "open" }));
        app.MapCodeMode("/mcp");
        await app.StartAsync();
        return app;
    }

    private static async Task ExecuteAsync(CodeModeRunner runner, string code)
    {
        var result = await runner.ExecuteAsync(code);
        if (result.Error is { } error) throw new InvalidOperationException($"{error.Name}: {error.Message}");
    }
}
