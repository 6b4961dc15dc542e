using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace CodeMode.AspNetCore.Dispatch;

/// <summary>A response that keeps and runs the callbacks which middleware registers, last one first, as a server does.</summary>
sealed partial class InProcessResponse : HttpResponseFeature
{
    Stack<(Func<object, Task> Callback, object State)>? _starting;
    Stack<(Func<object, Task> Callback, object State)>? _completed;
    bool _started;

    public override bool HasStarted => _started;

    public override void OnStarting(Func<object, Task> callback, object state) => (_starting ??= new()).Push((callback, state));

    public override void OnCompleted(Func<object, Task> callback, object state) => (_completed ??= new()).Push((callback, state));

    public async Task StartAsync()
    {
        while (_starting?.TryPop(out var next) == true) await next.Callback(next.State);
        _started = true;
    }

    public async Task CompleteAsync(ILogger logger)
    {
        while (_completed?.TryPop(out var next) == true)
        {
            try
            {
                await next.Callback(next.State);
            }
            catch (Exception exception)
            {
                LogCompletion(logger, exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A callback for the end of an in-process call failed.")]
    static partial void LogCompletion(ILogger logger, Exception exception);
}
