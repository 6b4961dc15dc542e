using CodeMode.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CodeMode.Cli;

/// <summary>Serves the tools over HTTP, with CodeMode.AspNetCore's endpoint and an invoker that goes out over HTTP.</summary>
internal static class HttpHost
{
    public static async Task RunAsync(CodeModeRunner runner, HttpBinding http, ILoggerFactory log, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var app = Build(runner, http, log);
        await app.StartAsync(cancellationToken);
        var url = app.Urls.First().TrimEnd('/');
        terminal.Error.WriteLine($"codemode: serving {ServedNames.Of(runner)} at {url}/mcp, its declarations at {url}/mcp/types; Ctrl+C ends it");
        await app.WaitForShutdownAsync(cancellationToken);
    }

    /// <summary>An app of nothing but what is asked for here: no settings files, no environment, no other endpoint.</summary>
    private static WebApplication Build(CodeModeRunner runner, HttpBinding http, ILoggerFactory log)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "codemode" });
        builder.Services.AddSingleton(log);
        builder.WebHost.UseKestrelCore().UseUrls(http.Address.GetLeftPart(UriPartial.Authority));
        builder.Services.AddRoutingCore();
        builder.Services.AddCodeMode(_ => runner);
        // The client's own credentials are for this server, not for the API behind it: those are given with --header.
        builder.Services.Configure<CodeModeHttpOptions>(options =>
        {
            options.ForwardedHeaders.Clear();
            foreach (var host in http.Hosts) options.AllowedHosts.Add(host);
        });
        var app = builder.Build();
        app.MapCodeMode("/mcp");
        app.MapGet("/health", static context => context.Response.WriteAsync("healthy"));
        return app;
    }
}
