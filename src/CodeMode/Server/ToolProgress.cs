using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.Server;

/// <summary>Tells the client of a program's calls, one after the other; the answer waits until all is told.</summary>
internal sealed class ToolProgress(McpServer server, ProgressToken token, CancellationToken cancellationToken) : IProgress<ExecutionProgress>, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private Task _told = Task.CompletedTask;
    private int _steps;

    /// <summary>For a call that asked for progress, else <see langword="null"/>.</summary>
    public static ToolProgress? For(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken) =>
        request.Params?.ProgressToken is { } token ? new ToolProgress(request.Server, token, cancellationToken) : null;

    public void Report(ExecutionProgress value)
    {
        // The protocol wants the number to grow each time.
        lock (_lock) _told = TellAsync(_told, ++_steps, value.Message);
    }

    public async ValueTask DisposeAsync() => await _told;

    private async Task TellAsync(Task before, int steps, string message)
    {
        await before;
        try
        {
            await server.NotifyProgressAsync(token, new ProgressNotificationValue { Progress = steps, Message = message }, cancellationToken: cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or InvalidOperationException or OperationCanceledException)
        {
            // Nobody listens any more: the program's own cancellation ends it.
        }
    }
}
