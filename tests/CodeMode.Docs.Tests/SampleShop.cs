using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CodeMode.Docs.Tests;

/// <summary>The sample in this process, asked as its manager.</summary>
public sealed class SampleShop : WebApplicationFactory<Program>
{
    internal CodeModeRunner Runner => Services.GetRequiredService<CodeModeRunner>();

    internal ValueTask<ExecutionResult> ExecuteAsync(string code) =>
        Runner.ExecuteAsync(code, new ExecutionCaller { ForwardedHeaders = [new("Authorization", "Bearer demo-manager-token")] });

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureLogging(static logging => logging.ClearProviders());
}
