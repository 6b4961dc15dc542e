using CodeMode;
using CodeMode.AspNetCore;
using CodeMode.AspNetCore.Dispatch;
using CodeMode.AspNetCore.Drift;
using CodeMode.AspNetCore.Server;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers CodeMode.</summary>
public static class CodeModeServiceCollectionExtensions
{
    /// <summary>
    /// Offers the app's own API to agents. Programs call it through the app's pipeline, as the caller; an <see cref="IOperationInvoker"/>
    /// that is registered takes the place of that. Map the endpoint with <c>app.MapCodeMode()</c>.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="definition">The API: a generated definition, or one that <see cref="ApiDefinition.LoadAsync(Uri, ApiLoadOptions?, CancellationToken)"/> read.</param>
    /// <param name="configure">Sets how the API is offered.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="InvalidOperationException">A runner was added before; an app has one.</exception>
    public static IServiceCollection AddCodeMode(this IServiceCollection services, ApiDefinition definition, Action<CodeModeOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(definition);
        var options = new CodeModeOptions();
        configure?.Invoke(options);
        services.AddCodeMode(provider =>
        {
            options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
            options.Audit ??= provider.GetService<IAuditSink>();
            return new CodeModeRunner(definition, provider.GetRequiredService<IOperationInvoker>(), options);
        });
        services.AddInProcessDispatch();
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<EndpointCheck>(provider, definition));
        services.AddSingleton(provider => new OperationClient(provider.GetRequiredService<IOperationInvoker>()));
        return services;
    }

    /// <summary>Offers to agents what a runner of your own offers: any connectors. Map the endpoint with <c>app.MapCodeMode()</c>.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="runner">Makes the runner, once.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="InvalidOperationException">A runner was added before; an app offers one.</exception>
    public static IServiceCollection AddCodeMode(this IServiceCollection services, Func<IServiceProvider, CodeModeRunner> runner)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(runner);
        if (services.Any(service => service.ServiceType == typeof(CodeModeRunner)))
            throw new InvalidOperationException("AddCodeMode was called before. An app has one runner: add what else it should offer to CodeModeOptions.Connectors.");
        services.AddSingleton(runner);
        services.AddSingleton(provider => new CodeModeServer(provider.GetRequiredService<CodeModeRunner>(), CallerItem.Of));
        services.AddOptions<CodeModeHttpOptions>()
            .Validate(http => http.MaxRequestBytes >= CodeModeHttpOptions.LeastRequestBytes, $"CodeModeHttpOptions.MaxRequestBytes must be at least {CodeModeHttpOptions.LeastRequestBytes}.")
            .ValidateOnStart();
        services.AddSingleton<CallerReader>();
        services.AddSingleton<RunningRequests>();
        services.AddSingleton<RebindingGuard>();
        services.AddSingleton<EndpointGate>();
        services.AddSingleton<McpEndpoint>();
        services.AddSingleton<DeclarationsEndpoint>();
        return services;
    }
}
