using CodeMode.Tests.Support;

namespace CodeMode.Tests.Credentials;

public class IsolationTests
{
    private static readonly Dictionary<string, string> s_all = new()
    {
        ["AUTH_TOKEN"] = "t0ken-value", ["AUTH_LOGIN"] = "ann:pass-word", ["AUTH_API_KEY"] = "k3y-value", ["AUTH_QUERY_KEY"] = "qu3ry-value", ["AUTH_SESSION"] = "s1d-value",
    };

    [Theory]
    [InlineData("api.calls.query({ filter: { api_key: 'mine' } })")]
    [InlineData("api.calls.query({ filter: { API_KEY: 'mine' } })")]
    [InlineData("api.calls.cookie({ crumbs: { SID: 'mine' } })")]
    [InlineData("api.request({ path: '/query', query: { api_key: 'mine' } })")]
    [InlineData("api.request({ path: '/query?api%5Fkey=mine' })")]
    [InlineData("api.request({ path: '/header', headers: { 'x-api-key': 'mine' } })")]
    [InlineData("api.request({ path: '/bearer', headers: { AUTHORIZATION: 'Bearer mine' } })")]
    [InlineData("api.request({ path: '/cookie', headers: { Cookie: 'SID=mine' } })")]
    public async Task A_program_cannot_stand_in_a_credentials_place(string call)
    {
        await using var api = SecuredApi.Start(s_all);
        var error = await api.RefuseAsync($"async () => {call}");
        Assert.Equal("PolicyError", error.Name);
    }

    [Fact]
    public async Task A_cookies_value_cannot_begin_another_cookie()
    {
        await using var api = SecuredApi.Start(s_all);
        await api.RunAsync("async () => api.calls.cookie({ theme: 'dark; SID=mine' })");
        Assert.DoesNotContain("SID=mine", api.Server.Request["Cookie"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_raw_request_gets_what_its_operation_needs()
    {
        await using var api = SecuredApi.Start(s_all);
        await api.RunAsync("async () => api.request({ path: '/header' })");
        var seen = api.Server.Request;
        Assert.Equal(("k3y-value", null), (seen["X-Api-Key"], seen["Authorization"]));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("""[{ "token": [] }]""", "Bearer t0ken-value")]
    [InlineData("""[{ "token": [] }, { "login": [] }]""", null)]
    public async Task A_path_outside_the_document_gets_credentials_only_by_a_single_global_requirement(string? global, string? expected)
    {
        await using var api = SecuredApi.Start(s_all, global: global);
        await api.RunAsync("async () => api.request({ path: ['', 'elsewhere'].join('/') })");
        Assert.Equal(expected, api.Server.Request["Authorization"]);
    }

    [Fact]
    public async Task No_redirect_takes_credentials_along()
    {
        await using var other = new EchoServer();
        await using var api = SecuredApi.Start(s_all, _ => new(Status: 307, Location: $"{other.Address}steal"));
        var result = await api.RunAsync(
            "async () => { for (const path of ['/bearer', '/basic', '/header', '/query', '/cookie']) await api.request({ path }); return 'done'; }");
        Assert.Null(result.Error);
        Assert.Equal("done", result.Result!.Text);
        Assert.Equal(5, api.Server.Requests.Count);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task The_record_of_calls_shows_the_request_without_its_credentials()
    {
        await using var api = SecuredApi.Start(s_all);
        var result = await api.RunAsync("async () => api.calls.query({ filter: { a: '1' } })");
        Assert.Equal("/query?a=1", Assert.Single(result.Calls).Path);
        Assert.Equal("/query?a=1&api_key=qu3ry-value", api.Server.Request.Target);
    }
}
