using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CodeMode.AspNetCore.Dispatch;

/// <summary>Takes the delegate behind the first middleware, which is the whole app.</summary>
sealed class PipelineCapture(InProcessPipeline pipeline) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(entry => pipeline.Entry = entry);
        next(app);
    };
}
