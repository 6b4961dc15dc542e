using System.Text.Json;

namespace CodeMode.Cli.Tests;

public class McpConfigTests
{
    [Theory]
    [InlineData("claude-desktop", "mcpServers", null)]
    [InlineData("claude-code", "mcpServers", "stdio")]
    [InlineData("vscode", "servers", "stdio")]
    [InlineData("cursor", "mcpServers", null)]
    public async Task A_client_that_starts_the_server_gets_its_command(string client, string root, string? type)
    {
        var run = await CliRun.StartAsync("mcp-config", Fixture.Pets, "--client", client);

        Assert.Equal(0, run.ExitCode);
        var server = JsonElement.Parse(run.Output).GetProperty(root).GetProperty("pets");
        Assert.Equal("codemode", server.GetProperty("command").GetString());
        Assert.Equal(["serve", Path.GetFullPath(Fixture.Pets)], server.GetProperty("args").EnumerateArray().Select(static a => a.GetString()!));
        Assert.Equal(type, server.TryGetProperty("type", out var found) ? found.GetString() : null);
    }

    [Theory]
    [InlineData("claude-code", "mcpServers", "http")]
    [InlineData("vscode", "servers", "http")]
    [InlineData("cursor", "mcpServers", null)]
    public async Task A_client_of_a_running_server_gets_its_address(string client, string root, string? type)
    {
        var run = await CliRun.StartAsync("mcp-config", Fixture.Pets, "--client", client, "--http", "http://127.0.0.1:5080", "--name", "My Pets!");

        var server = JsonElement.Parse(run.Output).GetProperty(root).GetProperty("my-pets");
        Assert.Equal("http://127.0.0.1:5080/mcp", server.GetProperty("url").GetString());
        Assert.Equal(type, server.TryGetProperty("type", out var found) ? found.GetString() : null);
        Assert.False(server.TryGetProperty("command", out _));
    }

    [Fact]
    public async Task Codex_reads_TOML()
    {
        var run = await CliRun.StartAsync("mcp-config", Fixture.Pets, "--client", "codex", "--base-url", "http://localhost:5000");

        Assert.Equal(["[mcp_servers.pets]", "command = \"codemode\"", $"args = [\"serve\", \"{Path.GetFullPath(Fixture.Pets)}\", \"--base-url\", \"http://localhost:5000/\"]"], run.Lines);
    }

    [Fact]
    public async Task The_variables_of_the_documents_credentials_are_there_to_fill_in()
    {
        var document = Fixture.Write("api.json", """
            { "openapi": "3.1.1", "info": { "title": "A", "version": "1" }, "servers": [{ "url": "https://a.example" }], "paths": {},
              "components": { "securitySchemes": { "pet-token": { "type": "http", "scheme": "bearer" } } } }
            """);
        var run = await CliRun.StartAsync("mcp-config", document, "--client", "vscode");

        Assert.Equal("""{"AUTH_PET_TOKEN":"…"}""", JsonSerializer.Serialize(JsonElement.Parse(run.Output).GetProperty("servers").GetProperty("a").GetProperty("env"), s_plain));
    }

    [Fact]
    public async Task Without_a_choice_every_client_is_told()
    {
        var run = await CliRun.StartAsync("mcp-config", Fixture.Pets);

        Assert.Equal(5, run.Lines.Count(static line => line.StartsWith("# ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_unknown_client_is_answered_with_the_nearest()
    {
        var run = await CliRun.StartAsync("mcp-config", Fixture.Pets, "--client", "vs-code");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Did you mean 'vscode'?", run.Error, StringComparison.Ordinal);
    }

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
