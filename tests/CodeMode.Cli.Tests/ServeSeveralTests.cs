using System.Text.Json;
using CodeMode.Tests.Shared;

namespace CodeMode.Cli.Tests;

/// <summary>Several documents, and MCP servers as they are published, behind one pair of tools.</summary>
public class ServeSeveralTests
{
    private const string Initialize = """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""";

    [Fact]
    public async Task Two_documents_have_a_namespace_each()
    {
        await using var one = await PetsApi.StartAsync();
        await using var two = await PetsApi.StartAsync();
        await using var server = CliProcess.Start(
            "serve", Fixture.Pets, "--name", "zoo=" + Fixture.Pets, "--base-url", $"pets={one.Url}/v1", "--base-url", $"zoo={two.Url}/v1");
        await server.RequestAsync(1, "initialize", Initialize);

        var result = await ExecuteAsync(server, "async () => (await Promise.all([pets.pets.listPets(), zoo.pets.listPets()])).map(p => p.length)");
        Assert.Equal("[2,2]", result.GetProperty("result").GetRawText());
        Assert.Single(one.Authorizations);
        Assert.Single(two.Authorizations);
    }

    [Fact]
    public async Task Published_servers_and_a_document_work_in_one_program()
    {
        await using var api = await PetsApi.StartAsync();
        var folder = Directory.CreateTempSubdirectory("codemode-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "hello.txt"), "from a file");
            var configuration = Path.Combine(folder.FullName, "mcp.json");
            await File.WriteAllTextAsync(configuration, JsonSerializer.Serialize(new
            {
                mcpServers = new Dictionary<string, object>
                {
                    ["everything"] = new { command = "node", args = new[] { await Node.PackageFileAsync("@modelcontextprotocol/server-everything/dist/index.js") } },
                    ["my-files"] = new { command = "node", args = new[] { await Node.PackageFileAsync("@modelcontextprotocol/server-filesystem/dist/index.js"), folder.FullName } },
                    ["memory"] = new
                    {
                        command = "node", args = new[] { await Node.PackageFileAsync("@modelcontextprotocol/server-memory/dist/index.js") },
                        env = new { MEMORY_FILE_PATH = Path.Combine(folder.FullName, "memory.jsonl") },
                    },
                },
            }));
            await using var server = CliProcess.Start("serve", "--name", "pets=" + Fixture.Pets, "--base-url", $"pets={api.Url}/v1", "--mcp", configuration);
            await server.RequestAsync(1, "initialize", Initialize);

            var result = await ExecuteAsync(server, $$"""
                async () => {
                  const { content } = await my_files.read_text_file({ path: {{JsonSerializer.Serialize(Path.Combine(folder.FullName, "hello.txt"))}} });
                  const all = await pets.pets.listPets();
                  await memory.create_entities({ entities: all.map(p => ({ name: p.name, entityType: 'pet', observations: [content] })) });
                  const graph = await memory.read_graph();
                  return [content, graph.entities.length, await everything.echo({ message: 'hi' })];
                }
                """);
            Assert.Equal("""["from a file",2,"Echo: hi"]""", result.GetProperty("result").GetRawText());

            var unknown = await ExecuteAsync(server, "async () => memory.read_grap()");
            Assert.Contains("Did you mean 'read_graph'?", unknown.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
            var found = await CallAsync(server, "search", """{"query":"read file tag:my_files"}""");
            Assert.StartsWith("my_files.read", found.GetProperty("hits")[0].GetProperty("operation").GetString(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("nothing to serve", "serve")]
    [InlineData("no '='", "serve", "--name", "github")]
    [InlineData("which is not served. Did you mean 'pets'?", "serve", "PETS", "--name", "zoo=PETS", "--base-url", "pet=http://localhost")]
    [InlineData("does not say which API", "serve", "PETS", "--name", "zoo=PETS", "--base-url", "http://localhost")]
    [InlineData("two things are called 'pets'", "serve", "PETS", "--name", "pets=PETS", "--base-url", "pets=http://localhost")]
    [InlineData("--name 'class' cannot be a namespace", "serve", "--name", "class=PETS", "--name", "b=PETS", "--base-url", "class=http://localhost", "--base-url", "b=http://localhost")]
    [InlineData("--mcp '/nowhere.json' cannot be read", "serve", "--mcp", "/nowhere.json")]
    [InlineData("no object 'mcpServers'", "serve", "--mcp", "PETS")]
    public async Task What_cannot_be_served_is_one_line(string expected, params string[] arguments)
    {
        var run = await CliRun.StartAsync([.. arguments.Select(static a => a.Replace("PETS", Fixture.Pets, StringComparison.Ordinal))]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    private static Task<JsonElement> ExecuteAsync(CliProcess server, string code) =>
        CallAsync(server, "execute", JsonSerializer.Serialize(new { code }));

    private static async Task<JsonElement> CallAsync(CliProcess server, string tool, string arguments)
    {
        var answer = await server.RequestAsync(Random.Shared.Next(10, int.MaxValue), "tools/call", $$"""{"name":"{{tool}}","arguments":{{arguments}}}""");
        return answer.GetProperty("structuredContent");
    }
}
