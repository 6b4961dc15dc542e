using CodeMode.AspNetCore.Dispatch;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CodeMode.AspNetCore.Tests.Dispatch;

/// <summary>An app of a few lines, and an invoker that calls it in process.</summary>
sealed class TestApp : IAsyncDisposable
{
    readonly WebApplication _app;

    TestApp(WebApplication app) => _app = app;

    public IOperationInvoker Invoker => _app.Services.GetRequiredService<IOperationInvoker>();

    public HttpClient Client => _app.GetTestClient();

    public static async Task<TestApp> StartAsync(Action<WebApplication> configure, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddInProcessDispatch();
        services?.Invoke(builder.Services);
        var app = builder.Build();
        configure(app);
        await app.StartAsync();
        return new(app);
    }

    public Task<OperationResponse> GetAsync(string path, ExecutionCaller? caller = null, CancellationToken cancellationToken = default) =>
        Invoker.InvokeAsync(new() { Method = "GET", PathAndQuery = path, Caller = caller }, cancellationToken).AsTask();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
