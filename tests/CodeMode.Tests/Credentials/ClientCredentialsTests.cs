using System.Net;
using System.Text;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Credentials;

/// <summary>The client-credentials flow against a token server that gives tokens in order: token-1, token-2 …</summary>
public class ClientCredentialsTests
{
    private static readonly Dictionary<string, string> s_client = new() { ["AUTH_MACHINE_CLIENT_ID"] = "me and you", ["AUTH_MACHINE_CLIENT_SECRET"] = "c1ient-secret" };

    [Fact]
    public async Task A_token_is_asked_for_once_with_the_operations_scopes_and_kept()
    {
        await using var tokens = StartTokens();
        await using var api = SecuredApi.Start(s_client, tokenUrl: $"{tokens.Address}token");
        var result = await api.RunAsync("async () => (await Promise.all([1, 2, 3].map(() => api.calls.machine()))).length");

        Assert.Null(result.Error);
        Assert.All(api.Server.Requests, static r => Assert.Equal("Bearer token-1-abc", r["Authorization"]));
        Assert.Equal(3, api.Server.Requests.Count);
        var asked = tokens.Request;
        Assert.Equal(("POST", "/token", "grant_type=client_credentials&scope=read+write"), (asked.Method, asked.Target, asked.Body));
        Assert.Equal("Basic " + Convert.ToBase64String("me+and+you:c1ient-secret"u8), asked["Authorization"]);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_and_the_call_made_once_more()
    {
        await using var tokens = StartTokens();
        await using var api = SecuredApi.Start(s_client, static r => r["Authorization"] == "Bearer token-1-abc" ? new(Status: 401) : new("\"done\""), $"{tokens.Address}token");
        var result = await api.RunAsync("async () => api.calls.machine()");

        Assert.Equal("done", result.Result!.Text);
        Assert.Equal(["Bearer token-1-abc", "Bearer token-2-abc"], api.Server.Requests.Select(static r => r["Authorization"]));
    }

    [Fact]
    public async Task A_second_refusal_is_the_answer()
    {
        await using var tokens = StartTokens();
        await using var api = SecuredApi.Start(s_client, static _ => new(Status: 401), $"{tokens.Address}token");
        var result = await api.RunAsync("async () => (await api.request({ path: '/machine' })).status");

        Assert.Equal(401, result.Result!.Number);
        Assert.Equal((2, 2), (api.Server.Requests.Count, tokens.Requests.Count));
    }

    [Fact]
    public async Task A_fixed_token_that_is_refused_is_not_tried_again()
    {
        await using var api = SecuredApi.Start(new() { ["AUTH_TOKEN"] = "t0ken" }, static _ => new(Status: 401));
        await api.RunAsync("async () => (await api.request({ path: '/bearer' })).status");
        Assert.Single(api.Server.Requests);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_expires()
    {
        var clock = new SetClock();
        await using var tokens = StartTokens();
        await using var api = SecuredApi.Start(s_client, tokenUrl: $"{tokens.Address}token", time: clock);
        await api.RunAsync("async () => api.calls.machine()");
        clock.Now += TimeSpan.FromSeconds(3569);
        await api.RunAsync("async () => api.calls.machine()");
        Assert.Single(tokens.Requests);
        clock.Now += TimeSpan.FromSeconds(2);
        await api.RunAsync("async () => api.calls.machine()");
        Assert.Equal(["Bearer token-1-abc", "Bearer token-1-abc", "Bearer token-2-abc"], api.Server.Requests.Select(static r => r["Authorization"]));
    }

    [Fact]
    public async Task A_server_that_takes_the_client_in_the_body_alone_gets_it_there()
    {
        await using var tokens = StartTokens(static r => r.Body.Contains("client_secret=c1ient-secret", StringComparison.Ordinal));
        await using var api = SecuredApi.Start(s_client, tokenUrl: $"{tokens.Address}token");
        Assert.Equal("Bearer token-2-abc", (await api.CallAsync("machine"))["Authorization"]);
    }

    [Fact]
    public async Task A_refusal_of_the_token_server_is_told_without_secrets_and_nothing_is_sent()
    {
        await using var tokens = StartTokens(static _ => false);
        await using var api = SecuredApi.Start(s_client, tokenUrl: $"{tokens.Address}token");
        var error = await api.RefuseAsync("async () => api.calls.machine()");
        Assert.Contains("calls.machine was not sent: the token server at 127.0.0.1", error.Message, StringComparison.Ordinal);
        Assert.Contains("answered 401 invalid_client. It is asked with AUTH_MACHINE_CLIENT_ID and AUTH_MACHINE_CLIENT_SECRET", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c1ient-secret", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://tokens.example/token", "is not https")]
    [InlineData("http://127.0.0.1:9/token", "cannot be reached")]
    public async Task A_token_server_in_the_clear_or_down_gets_nothing(string url, string expected)
    {
        await using var api = SecuredApi.Start(s_client, tokenUrl: url);
        Assert.Contains(expected, (await api.RefuseAsync("async () => api.calls.machine()")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_server_that_redirects_is_not_followed()
    {
        await using var other = new EchoServer();
        await using var tokens = new EchoServer(_ => new(Status: 307, Location: $"{other.Address}token"));
        await using var api = SecuredApi.Start(s_client, tokenUrl: $"{tokens.Address}token");
        await api.RefuseAsync("async () => api.calls.machine()");
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Tokens_and_the_clients_secret_are_redacted()
    {
        await using var tokens = StartTokens();
        await using var api = SecuredApi.Start(
            s_client, static r => new($"\"{r["Authorization"]} c1ient-secret {Convert.ToBase64String(Encoding.UTF8.GetBytes("token-1-abc"))}\""), $"{tokens.Address}token");
        var result = await api.RunAsync("async () => api.calls.machine()");
        Assert.Equal("Bearer [redacted AUTH_MACHINE] [redacted AUTH_MACHINE_CLIENT_SECRET] [redacted AUTH_MACHINE]", result.Result!.Text);
    }

    private static EchoServer StartTokens(Func<EchoServer.SeenRequest, bool>? accepts = null)
    {
        var count = 0;
        return new EchoServer(request => accepts is null || ++count > 0 && accepts(request)
            ? new($$"""{ "access_token": "token-{{(accepts is null ? ++count : count)}}-abc", "token_type": "Bearer", "expires_in": 3600 }""")
            : new("""{ "error": "invalid_client", "error_description": "c1ient-secret is wrong" }""", (int)HttpStatusCode.Unauthorized));
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
