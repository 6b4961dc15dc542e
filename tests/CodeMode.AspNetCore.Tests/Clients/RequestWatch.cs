using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CodeMode.AspNetCore.Tests.Clients;

/// <summary>A middleware that sees which calls began, and which were aborted.</summary>
sealed class RequestWatch : IStartupFilter
{
    readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when a call that is still being answered is aborted.</summary>
    public Task Aborted => _aborted.Task;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(WatchAsync);
        next(app);
    };

    async Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (context.RequestAborted.IsCancellationRequested && context.Features.Get<CodeModeCallFeature>() is not null) _aborted.TrySetResult();
        }
    }
}
