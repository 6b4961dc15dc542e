using ModelContextProtocol.Server;

namespace CodeMode.AspNetCore.Tests.Server;

public sealed class CancellationTests
{
    static readonly TimeSpan _guard = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_cancelled_notification_stops_the_tool_of_its_session()
    {
        var wait = new WaitingTool();
        await using var app = await McpTestApp.StartAsync(null, null, wait.Tool);
        var session = await SessionAsync(app);

        var calling = app.PostAsync(Messages.Tool(2, "wait"), Messages.Headers("2025-11-25", session: session));
        await wait.Started.Task.WaitAsync(_guard);
        await app.PostAsync(Messages.Notification("notifications/cancelled", new() { ["requestId"] = 2 }), Messages.Headers("2025-11-25", session: session));

        await wait.Stopped.Task.WaitAsync(_guard);
        Assert.Empty((await calling.WaitAsync(_guard)).Messages);
    }

    [Fact]
    public async Task Another_session_cannot_stop_it()
    {
        var wait = new WaitingTool();
        await using var app = await McpTestApp.StartAsync(null, null, wait.Tool);
        var session = await SessionAsync(app);
        var other = await SessionAsync(app);
        Assert.NotEqual(session, other);

        var calling = app.PostAsync(Messages.Tool(2, "wait"), Messages.Headers("2025-11-25", session: session));
        await wait.Started.Task.WaitAsync(_guard);
        await app.PostAsync(Messages.Notification("notifications/cancelled", new() { ["requestId"] = 2 }), Messages.Headers("2025-11-25", session: other));
        wait.Release.SetResult();

        Assert.Equal("done", (string?)(await calling.WaitAsync(_guard)).Last["result"]!["content"]![0]!["text"]);
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task A_client_that_goes_away_stops_its_tool(string version)
    {
        var wait = new WaitingTool();
        await using var app = await McpTestApp.StartAsync(null, null, wait.Tool);
        using var client = new CancellationTokenSource();
        var message = version == Messages.July2026 ? Messages.Tool(2, "wait").SelfContained() : Messages.Tool(2, "wait");

        var calling = app.PostAsync(message, Messages.Headers(version, "tools/call", "wait"), client.Token);
        await wait.Started.Task.WaitAsync(_guard);
        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calling);
        await wait.Stopped.Task.WaitAsync(_guard);
    }

    static async Task<string> SessionAsync(McpTestApp app)
    {
        var answer = await app.PostAsync(Messages.Initialize("2025-11-25"));
        return answer.Response.Headers.GetValues("Mcp-Session-Id").Single();
    }

    sealed class WaitingTool
    {
        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public McpServerTool Tool => McpServerTool.Create(async (CancellationToken cancellation) =>
        {
            Started.TrySetResult();
            try
            {
                await Release.Task.WaitAsync(cancellation);
                return "done";
            }
            finally
            {
                if (cancellation.IsCancellationRequested) Stopped.TrySetResult();
            }
        }, new() { Name = "wait" });
    }
}
