using System.Net;
using CodeMode.AspNetCore;
using Microsoft.Extensions.DependencyInjection;

namespace CodeMode.AspNetCore.Tests.Server;

public sealed class RebindingGuardTests
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("localhost:5080", true)]
    [InlineData("app.localhost", true)]
    [InlineData("127.0.0.1:5080", true)]
    [InlineData("[::1]:5080", true)]
    [InlineData("192.168.1.7", true)]
    [InlineData("shop.example.com", true)]
    [InlineData("a.wild.example", true)]
    [InlineData("wild.example", false)]
    [InlineData("evil.example", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("shop.example.com.evil.example", false)]
    public async Task Only_addresses_local_and_configured_names_reach_the_endpoint(string host, bool allowed)
    {
        await using var app = await McpTestApp.StartAsync(Configure);
        var answer = await app.PostAsync(Messages.Initialize("2025-11-25"), request => request.Headers.Host = host);
        Assert.Equal(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.Status);
    }

    [Theory]
    [InlineData("http://localhost:6274", true)]
    [InlineData("http://127.0.0.1:3000", true)]
    [InlineData("https://tools.example.com", true)]
    [InlineData("http://shop.example.com", true)]
    [InlineData("https://shop.example.com", false)]
    [InlineData("http://evil.example", false)]
    [InlineData("http://localhost.evil.example", false)]
    [InlineData("null", false)]
    [InlineData("file://", false)]
    public async Task Only_pages_of_the_app_of_this_machine_and_configured_ones_reach_the_endpoint(string origin, bool allowed)
    {
        await using var app = await McpTestApp.StartAsync(Configure);
        var answer = await app.PostAsync(Messages.Initialize("2025-11-25"), request =>
        {
            request.Headers.Host = "shop.example.com";
            request.Headers.Add("Origin", origin);
        });
        Assert.Equal(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task A_refusal_says_which_option_to_set()
    {
        await using var app = await McpTestApp.StartAsync();
        var answer = await app.PostAsync(Messages.Initialize("2025-11-25"), request => request.Headers.Host = "shop.example.com");
        Assert.Contains("'shop.example.com' is not allowed. Add it to CodeModeHttpOptions.AllowedHosts", answer.Last["error"]!["message"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_declarations_are_guarded_too()
    {
        await using var app = await McpTestApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/mcp/types");
        request.Headers.Host = "evil.example";
        using var response = await app.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    static void Configure(IServiceCollection services) => services.Configure<CodeModeHttpOptions>(options =>
    {
        options.AllowedHosts.Add("shop.example.com");
        options.AllowedHosts.Add("*.wild.example");
        options.AllowedOrigins.Add("https://tools.example.com/");
    });
}
