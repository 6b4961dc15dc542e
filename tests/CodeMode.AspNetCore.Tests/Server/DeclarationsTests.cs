using System.Net;
using System.Net.Http.Headers;

namespace CodeMode.AspNetCore.Tests.Server;

public sealed class DeclarationsTests
{
    static readonly Uri _types = new("/mcp/types", UriKind.Relative);

    [Fact]
    public async Task The_declarations_are_served_as_text()
    {
        await using var app = await McpTestApp.StartAsync();
        using var response = await app.Client.GetAsync(_types);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("function listThings(", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unchanged_declarations_are_304()
    {
        await using var app = await McpTestApp.StartAsync();
        using var first = await app.Client.GetAsync(_types);
        using var request = new HttpRequestMessage(HttpMethod.Get, _types);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag ?? EntityTagHeaderValue.Any);
        using var second = await app.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}
