using System.Globalization;
using System.Text.Json;
using CodeMode.Cli.Tokens;
using CodeMode.Tests.Shared;
using ModelContextProtocol;

namespace CodeMode.Cli.Tests;

public class TokensTests
{
    [Fact]
    public async Task The_ways_to_offer_an_API_are_compared()
    {
        var run = await CliRun.StartAsync("tokens", RepositoryRoot.PathOf("sample-api/openapi.json"), "--json");

        Assert.Equal(0, run.ExitCode);
        var tokens = JsonElement.Parse(run.Output).GetProperty("tokens");
        var (document, full, least, codeMode, bare) = (Of("document"), Of("tools"), Of("toolsMinimal"), Of("codeMode"), Of("codeModeWithoutCatalog"));
        Assert.True(bare < codeMode && codeMode < least && least < full && full < document, run.Output);

        int Of(string way) => tokens.GetProperty(way).GetInt32();
    }

    [Fact]
    public async Task A_person_gets_a_table()
    {
        var run = await CliRun.StartAsync("tokens", Fixture.Pets);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Pets: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(5, run.Lines.Skip(1).Count(static line => line.EndsWith(" %", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_types_that_a_tool_needs_are_counted_with_it()
    {
        const string Document = """
            { "openapi": "3.1.1", "info": { "title": "A", "version": "1" }, "paths": { "/a": { "post": { "operationId": "a",
              "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } }, "responses": {} } } },
              "components": { "schemas": { "A": { "type": "object", "required": ["next"], "properties": { "next": { "$ref": "#/components/schemas/A" } TEXT } } } } }
            """;
        var few = new ToolPerOperation(ApiDefinition.Parse(Document.Replace("TEXT", "", StringComparison.Ordinal)).Model, isFull: true).CountTokens();
        var more = Document.Replace("TEXT", ", \"optional\": { \"type\": \"string\", \"description\": \"one two three four five six seven eight nine ten\" }", StringComparison.Ordinal);
        Assert.InRange(new ToolPerOperation(ApiDefinition.Parse(more).Model, isFull: true).CountTokens(), few + 15, few + 30);
        Assert.Equal(few, new ToolPerOperation(ApiDefinition.Parse(more).Model, isFull: false).CountTokens());
        Assert.True(few > 30);
    }

    [Theory]
    [InlineData("sample-api/openapi.json")]
    [InlineData("sample-api/ShopApi.d.ts")]
    [InlineData("docs/security.md")]
    [InlineData("src/CodeMode/CodeModeRunner.cs")]
    [InlineData("../shared/corpus/openapi/museum-3.1.yaml")]
    [InlineData("../shared/corpus/openapi/discord-3.1.json")]
    [InlineData("../shared/corpus/openapi/own-aspnet-shop-3.1.json")]
    public async Task The_estimate_is_within_five_percent_of_the_encoding(string file)
    {
        var path = RepositoryRoot.PathOf(file);
        if (!File.Exists(path)) return;
        await AssertEstimate(await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task So_it_is_for_what_the_tools_say_of_themselves()
    {
        var definition = await ApiDefinition.LoadAsync(RepositoryRoot.PathOf("sample-api/openapi.json"));
        var tools = new CodeModeServer(new CodeModeRunner(definition, new OfflineInvoker())).Tools;
        await AssertEstimate(JsonSerializer.Serialize(tools.Select(static tool => tool.ProtocolTool).ToList(), McpJsonUtilities.DefaultOptions));
    }

    private static async Task AssertEstimate(string text)
    {
        var counted = await Node.RunAsync("count-tokens.mjs", [], text);
        Assert.True(counted.ExitCode == 0, counted.Error);
        var exact = int.Parse(counted.Output, CultureInfo.InvariantCulture);
        Assert.InRange(TokenEstimate.Count(text), exact * 0.95, exact * 1.05);
    }
}
