namespace CodeMode.Cli.Tests;

/// <summary>Where calls go and what they carry, from the document and the environment alone.</summary>
public class CredentialTests
{
    [Fact]
    public async Task Without_an_address_calls_go_to_the_documents_server_with_the_variables_credentials()
    {
        await using var api = await PetsApi.StartAsync();
        var run = await RunAsync(api, new() { ["AUTH_PET_TOKEN"] = "t0ken" });

        Assert.Equal((0, "2\n"), (run.ExitCode, run.Output));
        Assert.Contains($"calls go to {api.Url}/v1, the document's first server", run.Error, StringComparison.Ordinal);
        Assert.Equal(["Bearer t0ken"], api.Authorizations);
    }

    [Fact]
    public async Task A_missing_credential_names_its_variable_and_nothing_is_sent()
    {
        await using var api = await PetsApi.StartAsync();
        var run = await RunAsync(api, []);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("codemode: credentials that are not set: AUTH_PET_TOKEN", run.Error, StringComparison.Ordinal);
        Assert.Contains("pets.listPets was not sent", run.Error, StringComparison.Ordinal);
        Assert.Empty(api.Authorizations);
    }

    [Fact]
    public async Task A_header_that_is_given_stands_for_the_variable()
    {
        await using var api = await PetsApi.StartAsync();
        var run = await RunAsync(api, [], "--header", "Authorization: Bearer mine");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["Bearer mine"], api.Authorizations);
    }

    [Fact]
    public async Task A_variable_that_cannot_be_sent_is_a_wrong_command_line()
    {
        await using var api = await PetsApi.StartAsync();
        var run = await RunAsync(api, new() { ["AUTH_PET_TOKEN"] = "a\nb" });

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AUTH_PET_TOKEN", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1", "https://api.example/docs/openapi.json", "https://api.example/v1")]
    [InlineData("v1", "https://api.example/docs/openapi.json", "https://api.example/docs/v1")]
    [InlineData(null, "https://api.example/docs/openapi.json", "https://api.example/")]
    [InlineData("https://other.example/v2", "openapi.json", "https://other.example/v2")]
    [InlineData("https://{region}.example", "openapi.json", "https://eu.example/")]
    [InlineData("https://{other}.example", "openapi.json", null)]
    [InlineData("/v1", "openapi.json", null)]
    [InlineData(null, "openapi.json", null)]
    public void A_server_is_found_by_the_documents_place(string? server, string document, string? expected)
    {
        var servers = server is null ? "" : $$"""
            "servers": [{ "url": "{{server}}", "variables": { "region": { "default": "eu" } } }],
            """;
        var definition = ApiDefinition.Parse($$"""{ "openapi": "3.1.1", {{servers}} "info": { "title": "A", "version": "1" }, "paths": {} }""");
        Assert.Equal(expected, ServerUrl.Find(definition, document)?.ToString());
    }

    [Fact]
    public async Task A_document_without_a_server_needs_an_address()
    {
        var document = Fixture.Write("api.json", """{ "openapi": "3.1.1", "info": { "title": "A", "version": "1" }, "paths": {} }""");
        var run = await CliRun.StartAsync("run", document, Fixture.Write("a.js", "1"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--base-url", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_may_find_its_document_in_the_environment()
    {
        var without = await CliRun.StartWithVariablesAsync([], "serve");
        Assert.Equal(2, without.ExitCode);
        Assert.Contains("OPENAPI_REFERENCE", without.Error, StringComparison.Ordinal);

        var with = await CliRun.StartWithVariablesAsync(new() { ["OPENAPI_REFERENCE"] = "/no/such/document.json" }, "serve");
        Assert.Equal(1, with.ExitCode);
        Assert.Contains("/no/such/document.json", with.Error, StringComparison.Ordinal);
    }

    private static Task<CliRun> RunAsync(PetsApi api, Dictionary<string, string> variables, params string[] options)
    {
        var document = File.ReadAllText(Fixture.Pets)
            .Replace("https://pets.example/v1", api.Url + "/v1", StringComparison.Ordinal)
            .Replace("\"paths\":", """
                "security": [{ "pet-token": [] }],
                "paths":
                """, StringComparison.Ordinal)
            .Replace("\"components\": {", """
                "components": { "securitySchemes": { "pet-token": { "type": "http", "scheme": "bearer" } },
                """, StringComparison.Ordinal);
        return CliRun.StartWithVariablesAsync(
            variables, ["run", Fixture.Write("api.json", document), Fixture.Write("program.js", "async () => (await api.pets.listPets()).length"), .. options]);
    }
}
