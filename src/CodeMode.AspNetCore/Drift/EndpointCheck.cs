using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CodeMode.AspNetCore.Drift;

/// <summary>In Development, once when the app has started: says where its endpoints and its document part.</summary>
sealed partial class EndpointCheck(ApiDefinition definition, IServiceProvider services, IHostEnvironment environment, ILogger<EndpointCheck> logger) : IHostedLifecycleService
{
    const int MaxNames = 20;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment() && services.GetService<EndpointDataSource>() is { } source) Compare(source);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    void Compare(EndpointDataSource source)
    {
        try
        {
            var comparison = EndpointComparison.Of(definition.Model, source.Endpoints);
            if (comparison.WithoutEndpoint.Count > 0) LogWithoutEndpoint(definition.Name, comparison.WithoutEndpoint.Count, List(comparison.WithoutEndpoint));
            if (comparison.WithoutOperation.Count > 0) LogWithoutOperation(definition.Name, comparison.WithoutOperation.Count, List(comparison.WithoutOperation));
        }
        catch (RoutePatternException problem)
        {
            // A help while developing must not keep an app from starting.
            LogUnreadable(definition.Name, problem.Message);
        }
    }

    static string List(IReadOnlyList<string> names) => string.Join(", ", names.Take(MaxNames)) + (names.Count > MaxNames ? ", …" : "");

    [LoggerMessage(2001, LogLevel.Warning, "The document '{Document}' has {Count} operations that no endpoint answers: {Operations}. Programs that call them get 404 or 405. Remove them from the document, or map them.")]
    partial void LogWithoutEndpoint(string document, int count, string operations);

    [LoggerMessage(2002, LogLevel.Information, "The document '{Document}' does not describe {Count} endpoints: {Endpoints}. Programs do not see them. Describe them, or exclude them with ExcludeFromDescription().")]
    partial void LogWithoutOperation(string document, int count, string endpoints);

    [LoggerMessage(2003, LogLevel.Warning, "The paths of '{Document}' could not be compared with the endpoints: {Problem}")]
    partial void LogUnreadable(string document, string problem);
}
