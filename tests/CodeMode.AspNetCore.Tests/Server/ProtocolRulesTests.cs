using System.Net;
using System.Text.Json.Nodes;
using ModelContextProtocol.Server;

namespace CodeMode.AspNetCore.Tests.Server;

public sealed class ProtocolRulesTests
{
    static readonly McpServerTool _echo = McpServerTool.Create((string text) => text, new() { Name = "echo" });

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-03-26")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    public async Task Versions_with_a_handshake_are_served_without_state(string version)
    {
        await using var app = await McpTestApp.StartAsync(null, null, _echo);

        var initialized = await app.PostAsync(Messages.Initialize(version));
        var called = await app.PostAsync(Messages.Tool(2, "echo", new() { ["text"] = "hello" }), Messages.Headers(version, session: "any"));

        Assert.Equal(version, (string?)initialized.Last["result"]!["protocolVersion"]);
        Assert.Equal("hello", (string?)called.Last["result"]!["content"]![0]!["text"]);
    }

    [Fact]
    public async Task The_self_contained_version_needs_no_handshake()
    {
        await using var app = await McpTestApp.StartAsync(null, null, _echo);

        var discovered = await app.PostAsync(Messages.Call(1, "server/discover").SelfContained(), Messages.Headers(Messages.July2026, "server/discover"));
        var called = await app.PostAsync(
            Messages.Tool(2, "echo", new() { ["text"] = "hello" }).SelfContained(), Messages.Headers(Messages.July2026, "tools/call", "echo"));

        Assert.Contains(Messages.July2026, discovered.Last["result"]!["supportedVersions"]!.AsArray().Select(version => version!.ToString()));
        Assert.Equal("hello", (string?)called.Last["result"]!["content"]![0]!["text"]);
    }

    [Fact]
    public async Task An_unknown_version_is_400_with_the_versions_that_are_known()
    {
        await using var app = await McpTestApp.StartAsync();
        var answer = await app.PostAsync(Messages.Call(9, "tools/list"), Messages.Headers("1999-01-01"));
        AssertError(answer, HttpStatusCode.BadRequest, -32022, 9);
        Assert.Contains(Messages.July2026, answer.Last["error"]!["data"]!["supported"]!.AsArray().Select(version => version!.ToString()));
    }

    [Fact]
    public async Task A_version_that_the_body_contradicts_is_400()
    {
        await using var app = await McpTestApp.StartAsync();
        var handshake = await app.PostAsync(Messages.Initialize("2025-06-18"), Messages.Headers("2025-11-25"));
        var contradicted = await app.PostAsync(Messages.Call(3, "tools/list").SelfContained("2025-11-25"), Messages.Headers(Messages.July2026, "tools/list"));
        var unsaid = await app.PostAsync(Messages.Call(4, "tools/list").SelfContained(), Messages.Headers(null, "tools/list"));
        AssertError(handshake, HttpStatusCode.BadRequest, -32020, 1);
        AssertError(contradicted, HttpStatusCode.BadRequest, -32020, 3);
        AssertError(unsaid, HttpStatusCode.BadRequest, -32020, 4);
    }

    [Theory]
    [InlineData("io.modelcontextprotocol/protocolVersion")]
    [InlineData("io.modelcontextprotocol/clientCapabilities")]
    public async Task A_self_contained_request_must_carry_its_meta(string missing)
    {
        await using var app = await McpTestApp.StartAsync();
        var message = Messages.Call(5, "tools/list").SelfContained();
        message["params"]!["_meta"]!.AsObject().Remove(missing);
        AssertError(await app.PostAsync(message, Messages.Headers(Messages.July2026, "tools/list")), HttpStatusCode.BadRequest, -32602, 5);
    }

    [Fact]
    public async Task A_notification_needs_no_meta()
    {
        await using var app = await McpTestApp.StartAsync();
        var cancelled = Messages.Notification("notifications/cancelled", new() { ["requestId"] = 1 });
        Assert.Equal(HttpStatusCode.Accepted, (await app.PostAsync(cancelled, Messages.Headers(Messages.July2026, "notifications/cancelled"))).Status);
    }

    [Theory]
    [InlineData(null, "echo")]
    [InlineData("tools/list", "echo")]
    [InlineData("tools/call", null)]
    [InlineData("tools/call", "other")]
    [InlineData("tools/call", "=?base64?%%%?=")]
    public async Task Method_and_name_headers_must_agree_with_the_body(string? method, string? name)
    {
        await using var app = await McpTestApp.StartAsync(null, null, _echo);
        var answer = await app.PostAsync(Messages.Tool(6, "echo").SelfContained(), Messages.Headers(Messages.July2026, method, name));
        AssertError(answer, HttpStatusCode.BadRequest, -32020, 6);
    }

    [Fact]
    public async Task A_name_in_base64_is_compared_decoded()
    {
        await using var app = await McpTestApp.StartAsync(null, null, _echo);
        var known = await app.PostAsync(
            Messages.Tool(7, "echo", new() { ["text"] = "hello" }).SelfContained(), Messages.Headers(Messages.July2026, "tools/call", Messages.Base64("echo")));
        var unknown = await app.PostAsync(Messages.Tool(8, "écho").SelfContained(), Messages.Headers(Messages.July2026, "tools/call", Messages.Base64("écho")));
        Assert.Equal("hello", (string?)known.Last["result"]!["content"]![0]!["text"]);
        AssertError(unknown, HttpStatusCode.OK, -32602, 8);
    }

    [Theory]
    [InlineData("no/such")]
    [InlineData("initialize")]
    public async Task An_unknown_method_is_404_where_the_status_repeats_the_code(string method)
    {
        await using var app = await McpTestApp.StartAsync();
        AssertError(await app.PostAsync(Messages.Call(8, method).SelfContained(), Messages.Headers(Messages.July2026, method)), HttpStatusCode.NotFound, -32601, 8);
    }

    [Fact]
    public async Task An_unknown_method_is_200_with_an_error_for_older_clients()
    {
        await using var app = await McpTestApp.StartAsync();
        AssertError(await app.PostAsync(Messages.Call(8, "no/such"), Messages.Headers("2025-11-25")), HttpStatusCode.OK, -32601, 8);
    }

    [Fact]
    public async Task Params_of_any_shape_are_answered()
    {
        await using var app = await McpTestApp.StartAsync();
        foreach (var parameters in (JsonNode?[])[null, JsonValue.Create(5), new JsonArray(1), new JsonObject { ["_meta"] = 3 }, new JsonObject { ["name"] = new JsonArray() }])
        {
            var message = Messages.Call(1, "tools/call");
            message["params"] = parameters?.DeepClone();
            var answer = await app.PostAsync(message, Messages.Headers(Messages.July2026, "tools/call", "echo"));
            Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.OK, $"{answer.Status} for {parameters}");
        }
    }

    static void AssertError(McpAnswer answer, HttpStatusCode status, int code, int id)
    {
        Assert.Equal(status, answer.Status);
        Assert.Equal(code, answer.ErrorCode);
        Assert.Equal(id, (int?)answer.Last["id"]);
    }
}
