using CodeMode.AspNetCore.Drift;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace CodeMode.AspNetCore.Tests.Drift;

/// <summary>What the start of an app says of its endpoints and its document: once, in Development, with both sides named.</summary>
public sealed class EndpointCheckTests : ILogger<EndpointCheck>
{
    private static readonly ApiDefinition Definition = ApiDefinition.Parse("""
        { "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": { "/orders": { "get": { "operationId": "listOrders", "responses": {} } } } }
        """);

    private readonly List<(int Id, LogLevel Level, string Message)> _said = [];

    [Fact]
    public async Task Each_side_that_stands_alone_is_named_once()
    {
        await StartAsync("Development", "/parcels");
        Assert.Equal([2001, 2002], _said.Select(static said => said.Id));
        Assert.Contains($"'{Definition.Name}' has 1 operations that no endpoint answers: ", _said[0].Message, StringComparison.Ordinal);
        Assert.Contains("listOrders (GET /orders)", _said[0].Message, StringComparison.Ordinal);
        Assert.Equal(LogLevel.Warning, _said[0].Level);
        Assert.Contains($"'{Definition.Name}' does not describe 1 endpoints: GET /parcels.", _said[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", "/orders")]
    [InlineData("Production", "/parcels")]
    public async Task What_agrees_and_what_runs_for_others_is_silent(string environment, string pattern)
    {
        await StartAsync(environment, pattern);
        Assert.Empty(_said);
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _said.Add((eventId.Id, logLevel, formatter(state, exception)));

    private async Task StartAsync(string environment, string pattern)
    {
        var endpoint = new RouteEndpointBuilder(static _ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), order: 0) { Metadata = { new HttpMethodMetadata(["GET"]) } }.Build();
        await using var services = new ServiceCollection().AddSingleton<EndpointDataSource>(new DefaultEndpointDataSource(endpoint)).BuildServiceProvider();
        var check = new EndpointCheck(Definition, services, new HostingEnvironment { EnvironmentName = environment }, this);
        await check.StartingAsync(default);
        await check.StartAsync(default);
        await check.StartedAsync(default);
    }
}
