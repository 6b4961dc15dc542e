using System.Text;

namespace CodeMode.Tests.Credentials;

public class SchemeTests
{
    [Theory]
    [InlineData("bearer", "AUTH_TOKEN", "t0ken", "Authorization", "Bearer t0ken")]
    [InlineData("bearer", "AUTH_TOKEN", " Bearer t0ken\n", "Authorization", "Bearer t0ken")]
    [InlineData("oidc", "AUTH_OIDC", "t0ken", "Authorization", "Bearer t0ken")]
    [InlineData("machine", "AUTH_MACHINE", "t0ken", "Authorization", "Bearer t0ken")]
    [InlineData("header", "AUTH_API_KEY", "k3y-", "X-Api-Key", "k3y-")]
    [InlineData("cookie", "AUTH_SESSION", "s1d!", "Cookie", "SID=s1d!")]
    public async Task A_variable_is_sent_in_its_schemes_place(string operation, string variable, string value, string header, string expected)
    {
        await using var api = SecuredApi.Start(new() { [variable] = value });
        Assert.Equal(expected, (await api.CallAsync(operation))[header]);
    }

    [Fact]
    public async Task A_user_and_a_password_are_sent_as_basic()
    {
        await using var api = SecuredApi.Start(new() { ["AUTH_LOGIN"] = "ann:pass:wörd" });
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("ann:pass:wörd")), (await api.CallAsync("basic"))["Authorization"]);
    }

    [Fact]
    public async Task A_query_key_is_appended_encoded()
    {
        await using var api = SecuredApi.Start(new() { ["AUTH_QUERY_KEY"] = "a&b=c" });
        Assert.Equal("/query?api_key=a%26b%3Dc", (await api.CallAsync("query")).Target);
    }

    [Fact]
    public async Task A_cookie_joins_those_that_the_program_sets()
    {
        await using var api = SecuredApi.Start(new() { ["AUTH_SESSION"] = "s1d4" });
        var result = await api.RunAsync("async () => api.calls.cookie({ theme: 'dark' })");
        Assert.Null(result.Error);
        Assert.Equal("theme=dark; SID=s1d4", api.Server.Request["Cookie"]);
    }

    [Fact]
    public async Task What_must_come_together_comes_together()
    {
        await using var api = SecuredApi.Start(new() { ["AUTH_TOKEN"] = "t0ken", ["AUTH_API_KEY"] = "k3y4" });
        var seen = await api.CallAsync("both");
        Assert.Equal(("Bearer t0ken", "k3y4"), (seen["Authorization"], seen["X-Api-Key"]));
    }

    [Fact]
    public async Task Half_of_what_must_come_together_is_not_sent()
    {
        await using var api = SecuredApi.Start(new() { ["AUTH_TOKEN"] = "t0ken" });
        var error = await api.RefuseAsync("async () => api.calls.both()");
        Assert.Contains("not set: AUTH_API_KEY.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_alternatives_the_first_that_is_set_is_sent_alone()
    {
        await using var api = SecuredApi.Start(new() { ["AUTH_TOKEN"] = "t0ken" });
        var seen = await api.CallAsync("either");
        Assert.Equal(("Bearer t0ken", null), (seen["Authorization"], seen["Cookie"]));
    }

    [Fact]
    public async Task Without_any_alternative_all_variables_are_named_and_nothing_is_sent()
    {
        await using var api = SecuredApi.Start();
        var error = await api.RefuseAsync("async () => api.calls.either()");
        Assert.Contains("calls.either was not sent: it needs credentials that are not set: AUTH_SESSION; or AUTH_TOKEN.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("t0ken", "Bearer t0ken")]
    public async Task Where_credentials_are_optional_they_go_when_they_are_there(string? token, string? expected)
    {
        await using var api = SecuredApi.Start(token is null ? [] : new() { ["AUTH_TOKEN"] = token });
        Assert.Equal(expected, (await api.CallAsync("optional"))["Authorization"]);
    }

    [Fact]
    public async Task An_operation_that_needs_none_gets_none()
    {
        await using var api = SecuredApi.Start(new() { ["AUTH_TOKEN"] = "t0ken" }, global: """[{ "token": [] }]""");
        Assert.Null((await api.CallAsync("open"))["Authorization"]);
    }

    [Fact]
    public async Task A_certificate_is_the_connections_affair()
    {
        await using var api = SecuredApi.Start();
        await api.CallAsync("certificate");
    }

    [Theory]
    [InlineData("clash", "cannot be sent together")]
    [InlineData("homeless", "does not define the security scheme 'nowhere'")]
    [InlineData("machine", "AUTH_MACHINE, or AUTH_MACHINE_CLIENT_ID with AUTH_MACHINE_CLIENT_SECRET")]
    public async Task What_cannot_be_met_says_why(string operation, string expected)
    {
        await using var api = SecuredApi.Start(new() { ["AUTH_TOKEN"] = "t0ken", ["AUTH_LOGIN"] = "a:pass", ["AUTH_MACHINE_CLIENT_ID"] = "half" });
        Assert.Contains(expected, (await api.RefuseAsync($"async () => api.calls.{operation}()")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_of_the_hosts_own_stands_for_its_schemes()
    {
        await using var api = SecuredApi.Start(headers: [new("Authorization", "Bearer mine"), new("X-Version", "2")]);
        var seen = await api.CallAsync("bearer");
        Assert.Equal(("Bearer mine", "2"), (seen["Authorization"], seen["X-Version"]));
        Assert.DoesNotContain("AUTH_TOKEN", api.Credentials.MissingVariables);
        Assert.Contains("AUTH_API_KEY", api.Credentials.MissingVariables);
    }

    [Theory]
    [InlineData("AUTH_TOKEN", "a\nb")]
    [InlineData("AUTH_API_KEY", "ключ")]
    [InlineData("AUTH_SESSION", "a;b=c")]
    [InlineData("AUTH_LOGIN", "no-colon")]
    public void A_variable_that_cannot_be_sent_is_named_at_once(string variable, string value)
    {
        var problem = Assert.Throws<ArgumentException>(() => SecuredApi.Start(new() { [variable] = value }));
        Assert.Contains(variable, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_that_might_follow_redirects_gets_no_credentials()
    {
        using var client = new HttpClient();
        var credentials = ApiCredentials.FromEnvironment(Support.Shop.Definition, static _ => null);
        Assert.Throws<InvalidOperationException>(() => new HttpOperationInvoker(client, new Uri("http://localhost")) { Credentials = credentials });
    }
}
