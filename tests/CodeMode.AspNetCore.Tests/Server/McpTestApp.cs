using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace CodeMode.AspNetCore.Tests.Server;

/// <summary>An app with the endpoint alone, to which tests may add tools of their own.</summary>
sealed class McpTestApp : IAsyncDisposable
{
    readonly WebApplication _app;

    McpTestApp(WebApplication app) => _app = app;

    public HttpClient Client => _app.GetTestClient();

    public IServiceProvider Services => _app.Services;

    public static async Task<McpTestApp> StartAsync(
        Action<IServiceCollection>? services = null, Action<IEndpointConventionBuilder>? endpoint = null, params McpServerTool[] tools)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddCodeMode(ApiDefinition.Parse(Document));
        services?.Invoke(builder.Services);
        var app = builder.Build();
        var mapped = app.MapCodeMode();
        endpoint?.Invoke(mapped);
        foreach (var tool in tools) app.Services.GetRequiredService<CodeModeServer>().Tools.Add(tool);
        await app.StartAsync();
        return new(app);
    }

    public async Task<McpAnswer> PostAsync(JsonNode message, Action<HttpRequestMessage>? change = null, CancellationToken cancellationToken = default)
    {
        using var request = Request(message.ToJsonString());
        change?.Invoke(request);
        using var response = await Client.SendAsync(request, cancellationToken);
        return await McpAnswer.ReadAsync(response, cancellationToken);
    }

    public static HttpRequestMessage Request(string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        return request;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    const string Document = """
        { "openapi": "3.1.0", "info": { "title": "Tiny", "version": "1" },
          "paths": { "/things": { "get": { "operationId": "listThings", "responses": { "200": { "description": "All." } } } } } }
        """;
}
