using CodeMode.AspNetCore.Dispatch;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SampleApi.Data;

namespace CodeMode.AspNetCore.Tests.Sample;

/// <summary>The sample, with the data of its first day.</summary>
public sealed class SampleApp : WebApplicationFactory<SampleApi.Data.ShopStore>
{
    internal static readonly ExecutionCaller Manager = CallerWith("demo-manager-token");
    internal static readonly ExecutionCaller Support = CallerWith("demo-support-token");

    internal ShopStore Store => Services.GetRequiredService<ShopStore>();

    internal IOperationInvoker Invoker => Services.GetRequiredService<IOperationInvoker>();

    internal Task<OperationResponse> SendAsync(string method, string path, ExecutionCaller? caller = null, string? json = null, CancellationToken cancellationToken = default) =>
        Invoker.InvokeAsync(
            new()
            {
                Method = method,
                PathAndQuery = path,
                Caller = caller,
                Body = json is null ? null : System.Text.Encoding.UTF8.GetBytes(json),
                ContentType = json is null ? null : "application/json",
            },
            cancellationToken).AsTask();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }

    static ExecutionCaller CallerWith(string token) => new() { ForwardedHeaders = [new("Authorization", $"Bearer {token}")] };
}
