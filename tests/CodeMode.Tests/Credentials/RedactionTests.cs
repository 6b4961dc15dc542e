using System.Text;
using System.Text.Json;

namespace CodeMode.Tests.Credentials;

public class RedactionTests
{
    private const string Secret = "s3cr+t/\"Ω?=&%41";

    [Theory]
    [InlineData("plain", "s3cr+t/Ω?=&%41")]
    [InlineData("JSON as .NET writes it", "s3cr\\u002Bt/\\u03a9?=\\u0026%41")]
    [InlineData("JSON as PHP writes it", "s3cr+t\\/\\u03A9?=&%41")]
    [InlineData("JSON in JSON", "s3cr\\\\u002bt/\\\\u03A9?=&%41")]
    [InlineData("URL", "s3cr%2Bt%2F%CE%A9%3F%3D%26%2541")]
    [InlineData("URL in lower case", "s3cr%2bt%2f%ce%a9%3f%3d%26%2541")]
    [InlineData("URL twice", "s3cr%252Bt%252F%25CE%25A9%253F%253D%2526%252541")]
    [InlineData("HTML", "s3cr&#43;t/&#x3A9;?=&amp;%41")]
    public async Task A_secret_that_the_API_echoes_is_redacted(string how, string echoed)
    {
        await using var api = SecuredApi.Start(new() { ["AUTH_QUERY_KEY"] = "s3cr+t/Ω?=&%41" }, _ => new($$"""{ "echo": "before {{echoed}} after" }"""));
        var result = await api.RunAsync("async () => (await api.calls.query()).echo");
        Assert.Equal((how, "before [redacted AUTH_QUERY_KEY] after"), (how, result.Result!.Text));
    }

    [Fact]
    public async Task A_quote_in_a_secret_is_escaped_and_found_all_the_same()
    {
        await using var api = SecuredApi.Start(new() { ["AUTH_QUERY_KEY"] = Secret }, _ => new(JsonSerializer.Serialize(new { echo = Secret })));
        Assert.Equal("[redacted AUTH_QUERY_KEY]", (await api.RunAsync("async () => (await api.calls.query()).echo")).Result!.Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Base64_is_found_wherever_the_secret_stands_in_what_was_encoded(int before)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + "my-secret-token" + "yy"));
        await using var api = SecuredApi.Start(new() { ["AUTH_TOKEN"] = "my-secret-token" }, _ => new($"\"{encoded}\""));
        var text = (await api.RunAsync("async () => api.calls.bearer()")).Result!.Text;
        Assert.Contains("[redacted AUTH_TOKEN]", text, StringComparison.Ordinal);
        Assert.True(text.Length - "[redacted AUTH_TOKEN]".Length <= 9, text);
    }

    [Fact]
    public async Task Of_basic_the_password_the_pair_and_its_encoding_are_secret()
    {
        var pair = Convert.ToBase64String("ann:pass-word"u8);
        await using var api = SecuredApi.Start(
            new() { ["AUTH_LOGIN"] = "ann:pass-word" }, request => new(JsonSerializer.Serialize(new { all = request["Authorization"], pair, text = "ann:pass-word", word = "pass-word", user = "ann" })));
        var result = await api.RunAsync("async () => JSON.stringify(await api.calls.basic())");
        Assert.Equal("""{"all":"Basic [redacted AUTH_LOGIN]","pair":"[redacted AUTH_LOGIN]","text":"[redacted AUTH_LOGIN]","word":"[redacted AUTH_LOGIN]","user":"ann"}""", result.Result!.Text);
    }

    [Fact]
    public async Task Nothing_of_an_answer_tells_a_secret()
    {
        await using var api = SecuredApi.Start(
            new() { ["AUTH_TOKEN"] = "my-secret-token" },
            request => new($$"""{ "title": "{{request["Authorization"]}} is wrong", "detail": "{{request["Authorization"]}}" }""", 403, "application/problem+json", "https://x.example/?t=my-secret-token"));
        var result = await api.RunAsync("""
            async () => {
              const raw = await api.request({ path: '/bearer' });
              console.log(raw.headers.location, raw.body);
              return api.calls.bearer();
            }
            """);
        Assert.Equal(2, api.Server.Requests.Count);
        Assert.NotNull(result.Error);
        Assert.Contains("[redacted AUTH_TOKEN]", result.Error.Message, StringComparison.Ordinal);
        var answer = result.ToJson();
        Assert.DoesNotContain("my-secret-token", answer, StringComparison.Ordinal);
        Assert.Contains("t=[redacted AUTH_TOKEN]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binary_and_other_encodings_of_text_hide_nothing()
    {
        await using var api = SecuredApi.Start(new() { ["AUTH_TOKEN"] = "my-secret-token" }, _ => new("\0my-secret-token", ContentType: "application/octet-stream"));
        var file = (await api.RunAsync("async () => (await api.calls.bearer()).base64")).Result!.Text;
        Assert.Equal("\0[redacted AUTH_TOKEN]", Encoding.UTF8.GetString(Convert.FromBase64String(file)));
    }

    [Fact]
    public async Task What_the_host_gives_as_a_header_is_secret_where_it_is_a_credential()
    {
        await using var api = SecuredApi.Start(
            answer: static _ => new("\"mine-all-mine 2024-01-01\""), headers: [new("Authorization", "Bearer mine-all-mine"), new("X-Version", "2024-01-01")]);
        Assert.Equal("[redacted Authorization] 2024-01-01", (await api.RunAsync("async () => api.calls.bearer()")).Result!.Text);
    }
}
