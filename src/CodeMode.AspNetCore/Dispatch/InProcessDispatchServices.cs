using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CodeMode.AspNetCore.Dispatch;

/// <summary>Registers the way into the app's own pipeline; an invoker that the app registered itself stays.</summary>
static class InProcessDispatchServices
{
    public static void AddInProcessDispatch(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton<InProcessPipeline>();
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, PipelineCapture>());
        services.TryAddSingleton<IOperationInvoker, InProcessInvoker>();
    }
}
