using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CodeMode.AspNetCore;
using Microsoft.Extensions.DependencyInjection;

namespace CodeMode.AspNetCore.Tests.Server;

public sealed class HttpRulesTests
{
    [Fact]
    public async Task Another_content_type_is_415()
    {
        await using var app = await McpTestApp.StartAsync();
        var answer = await app.PostAsync(Messages.Initialize("2025-11-25"), request => request.Content!.Headers.ContentType = new("text/plain"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.NotAcceptable)]
    [InlineData("text/event-stream", HttpStatusCode.NotAcceptable)]
    [InlineData("text/html", HttpStatusCode.NotAcceptable)]
    [InlineData("*/*", HttpStatusCode.OK)]
    [InlineData("application/*, text/*;q=0.5", HttpStatusCode.OK)]
    [InlineData("text/event-stream, application/json; charset=utf-8", HttpStatusCode.OK)]
    public async Task Both_json_and_event_streams_must_be_accepted(string accept, HttpStatusCode expected)
    {
        await using var app = await McpTestApp.StartAsync();
        var answer = await app.PostAsync(Messages.Initialize("2025-11-25"), request =>
        {
            request.Headers.Remove("Accept");
            request.Headers.Add("Accept", accept);
        });
        Assert.Equal(expected, answer.Status);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task Other_methods_are_405_and_post_is_named(string method)
    {
        await using var app = await McpTestApp.StartAsync();
        using var response = await app.Client.SendAsync(new(new(method), "/mcp"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("", -32700, null)]
    [InlineData("{ \"jsonrpc\": \"2.0\", ", -32700, null)]
    [InlineData("[]", -32600, null)]
    [InlineData("null", -32600, null)]
    [InlineData("{ \"id\": 7 }", -32600, "7")]
    [InlineData("{ \"jsonrpc\": \"2.0\", \"id\": \"a\", \"method\": 5 }", -32600, "\"a\"")]
    public async Task What_is_no_message_is_400_with_the_id_where_it_can_be_read(string body, int code, string? id)
    {
        await using var app = await McpTestApp.StartAsync();
        using var response = await app.Client.SendAsync(McpTestApp.Request(body));
        var answer = await McpAnswer.ReadAsync(response, default);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(code, answer.ErrorCode);
        Assert.Equal(id, answer.Last["id"]?.ToJsonString());
    }

    [Fact]
    public async Task Deeply_nested_json_is_400_and_the_server_goes_on()
    {
        await using var app = await McpTestApp.StartAsync();
        using var response = await app.Client.SendAsync(McpTestApp.Request(new string('[', 100_000)));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(Messages.Initialize("2025-11-25"))).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_413_with_a_length_and_without(bool knownLength)
    {
        await using var app = await McpTestApp.StartAsync(services => services.Configure<CodeModeHttpOptions>(options => options.MaxRequestBytes = 5_000));
        using var request = McpTestApp.Request(new string(' ', 6_000));
        if (!knownLength)
        {
            request.Content = new StreamContent(new Unseekable(Encoding.UTF8.GetBytes(new string(' ', 6_000))));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        using var response = await app.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_notification_is_202_without_content()
    {
        await using var app = await McpTestApp.StartAsync();
        var answer = await app.PostAsync(Messages.Notification("notifications/initialized"));
        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        Assert.Empty(answer.Messages);
        Assert.Null(answer.Response.Content.Headers.ContentType);
    }

    [Fact]
    public async Task Conventions_hold_for_both_endpoints()
    {
        await using var app = await McpTestApp.StartAsync(
            services =>
            {
                services.AddAuthentication("none").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, NobodyHandler>("none", null);
                services.AddAuthorization();
            },
            endpoint => Microsoft.AspNetCore.Builder.AuthorizationEndpointConventionBuilderExtensions.RequireAuthorization(endpoint));
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.PostAsync(Messages.Initialize("2025-11-25"))).Status);
        using var types = await app.Client.GetAsync(new Uri("/mcp/types", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, types.StatusCode);
    }

    [Fact]
    public async Task A_program_cannot_call_the_endpoint_that_runs_it()
    {
        await using var app = await McpTestApp.StartAsync();
        var answer = await app.Services.GetRequiredService<IOperationInvoker>().InvokeAsync(
            new() { Method = "POST", PathAndQuery = "/mcp", Body = Encoding.UTF8.GetBytes(Messages.Initialize("2025-11-25").ToJsonString()), ContentType = "application/json" },
            default);
        Assert.Equal(403, answer.Status);
    }

    sealed class Unseekable(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
