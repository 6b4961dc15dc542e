using CodeMode;
using CodeMode.AspNetCore;
using CodeMode.AspNetCore.Dispatch;
using CodeMode.AspNetCore.Server;

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
    /// <exception cref="InvalidOperationException">An API was added before; an app offers one.</exception>
    public static IServiceCollection AddCodeMode(this IServiceCollection services, ApiDefinition definition, Action<CodeModeOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(definition);
        if (services.Any(service => service.ServiceType == typeof(CodeModeRunner)))
            throw new InvalidOperationException("AddCodeMode was called before. An app offers one API: merge the documents, or run the other API in an app of its own.");
        var options = new CodeModeOptions();
        configure?.Invoke(options);

        services.AddInProcessDispatch();
        services.AddSingleton(provider => new CodeModeRunner(definition, provider.GetRequiredService<IOperationInvoker>(), options));
        services.AddSingleton(provider => new CodeModeServer(provider.GetRequiredService<CodeModeRunner>(), CallerItem.Of));
        services.AddSingleton(provider => new CodeModeClient(provider.GetRequiredService<IOperationInvoker>()));
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
