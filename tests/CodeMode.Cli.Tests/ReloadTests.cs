using System.Text.Json;

namespace CodeMode.Cli.Tests;

/// <summary>What a document that changes may change while it is served, and what it may not.</summary>
public class ReloadTests
{
    private const string Initialize = """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""";

    [Fact]
    public async Task Calls_go_where_they_went_at_the_start_whatever_server_a_later_version_names()
    {
        await using var api = await PetsApi.StartAsync();
        await using var other = await PetsApi.StartAsync();
        var document = Fixture.Write("openapi.json", Document("listPets", api.Url, "https://login.test/token"));
        await using var server = CliProcess.Start("serve", document);
        await StartAsync(server);

        await File.WriteAllTextAsync(document, Document("everyPet", other.Url, "https://login.test/token"));

        Assert.Contains("list_changed", await server.ReadLineAsync(), StringComparison.Ordinal);
        var answer = await server.RequestAsync(3, "tools/call", """{"name":"execute","arguments":{"code":"async () => (await api.pets.everyPet()).length"}}""");
        Assert.Equal(2, answer.GetProperty("structuredContent").GetProperty("result").GetInt32());
        Assert.Single(api.Authorizations);
        Assert.Empty(other.Authorizations);
    }

    [Fact]
    public async Task A_later_version_with_another_token_URL_is_not_taken()
    {
        await using var api = await PetsApi.StartAsync();
        var document = Fixture.Write("openapi.json", Document("listPets", api.Url, "https://login.test/token"));
        await using var server = CliProcess.Start("serve", document);
        await StartAsync(server);

        await File.WriteAllTextAsync(document, Document("everyPet", api.Url, "https://elsewhere.test/token"));

        for (var said = ""; !said!.Contains("new token URL, https://elsewhere.test/token", StringComparison.Ordinal);) said = await server.ReadErrorLineAsync();
        var answer = await server.RequestAsync(3, "tools/call", """{"name":"execute","arguments":{"code":"async () => (await api.pets.listPets()).length"}}""");
        Assert.Equal(2, answer.GetProperty("structuredContent").GetProperty("result").GetInt32());
    }

    private static async Task StartAsync(CliProcess server)
    {
        await server.RequestAsync(1, "initialize", Initialize);
        await server.SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        await server.RequestAsync(2, "tools/list", "{}");
    }

    private static string Document(string operation, string server, string tokenUrl) => JsonSerializer.Serialize(new
    {
        openapi = "3.1.0",
        info = new { title = "Pets", version = "1" },
        servers = new[] { new { url = server + "/v1" } },
        paths = new Dictionary<string, object>
        {
            ["/pets"] = new { get = new { operationId = operation, tags = new[] { "pets" }, responses = new Dictionary<string, object> { ["200"] = new { description = "OK" } } } },
        },
        components = new
        {
            securitySchemes = new { login = new { type = "oauth2", flows = new { clientCredentials = new { tokenUrl, scopes = new { } } } } },
        },
    });
}
