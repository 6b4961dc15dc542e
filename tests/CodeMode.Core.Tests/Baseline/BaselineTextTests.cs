using CodeMode.Baseline;
using CodeMode.OpenApi;
using CodeMode.Tests.Shared;

namespace CodeMode.Core.Tests.Baseline;

/// <summary>The file that people review.</summary>
public sealed class BaselineTextTests
{
    [Fact]
    public void An_operation_is_one_line_with_its_types_written_out()
    {
        var result = Reading.Schema(
            """{ "$ref": "#/components/schemas/Order" }""",
            """
            {"Order":{"type":"object","required":["lines"],"properties":{"note":{"type":["string","null"]},"lines":{"type":"array","items":{"$ref":"#/components/schemas/Line"}}}},
             "Line":{"type":"object","required":["sku"],"properties":{"sku":{"type":"string"},"state":{"enum":["open","paid"]}}}}
            """);
        Assert.Equal(
            ["POST /x x.f(args: { body: { lines: { sku: string; state?: \"open\" | \"paid\" }[]; note?: string | null } }): Promise<void>"],
            Lines(BaselineText.Write(result.Model!)));
    }

    [Fact]
    public void Recursive_types_keep_their_names_and_what_leads_to_them_does_not()
    {
        var result = Reading.Schema(
            """{ "$ref": "#/components/schemas/Shop" }""",
            """
            {"Shop":{"type":"object","properties":{"root":{"$ref":"#/components/schemas/Node"}}},
             "Node":{"type":"object","properties":{"next":{"$ref":"#/components/schemas/Node"},"leaf":{"$ref":"#/components/schemas/Leaf"}}},
             "Leaf":{"type":"object","properties":{"size":{"type":"integer"}}}}
            """);
        Assert.Equal(
            [
                "POST /x x.f(args: { body: { root?: Node } }): Promise<void>",
                "type Node = { leaf?: { size?: number }; next?: Node }",
            ],
            Lines(BaselineText.Write(result.Model!)));
    }

    [Fact]
    public void Another_order_of_paths_properties_and_values_writes_the_same()
    {
        const string one = """
            "/b":{"get":{"operationId":"b","tags":["x"],"responses":{"204":{"description":""}}}},"/a":{"post":{"operationId":"a","tags":["x"],"parameters":[
            {"name":"q","in":"query","schema":{"enum":["y","x"]}},{"name":"p","in":"query","schema":{"oneOf":[{"type":"null"},{"type":"string"}]}}],"responses":{"204":{"description":""}}}}
            """;
        const string other = """
            "/a":{"post":{"operationId":"a","tags":["x"],"parameters":[
            {"name":"p","in":"query","schema":{"type":["string","null"]}},{"name":"q","in":"query","schema":{"enum":["x","y"]}}],"responses":{"204":{"description":""}}}},
            "/b":{"get":{"operationId":"b","tags":["x"],"responses":{"204":{"description":""}}}}
            """;
        var text = BaselineText.Write(Reading.Paths("{" + one + "}").Model!);
        Assert.Equal(text, BaselineText.Write(Reading.Paths("{" + other + "}").Model!));
        Assert.Equal(["POST /a x.a(args?: { p?: string | null; q?: \"x\" | \"y\" }): Promise<void>", "GET /b x.b(): Promise<void>"], Lines(text));
        Assert.DoesNotContain('\r', text);
    }

    [Theory]
    [MemberData(nameof(Reading.Fixtures), MemberType = typeof(Reading))]
    public void A_document_keeps_its_own_baseline(string fixture)
    {
        if (Reading.Fixture(fixture).Model is { } model) AssertKeeps(model);
    }

    [Theory]
    [InlineData("openapi/github-api-3.0.json")]
    [InlineData("openapi/stripe-3.0.yaml")]
    [InlineData("openapi/discord-3.1.json")]
    [InlineData("openapi/kubernetes-core-v1-3.0.json")]
    [InlineData("openapi/readme-circular-3.0.json")]
    public void Large_documents_keep_their_own_baseline_in_lines_that_can_be_read(string path)
    {
        if (Corpus.TryGetPath(path) is not { } file) return;
        var model = OpenApiReader.Read(File.ReadAllText(file)).Model!;
        AssertKeeps(model);
        Assert.InRange(BaselineText.Write(model).Length, 1, 12_000_000);
    }

    // Read back without the shortcut for equal lines: each line has to be understood.
    private static void AssertKeeps(CodeMode.Model.ApiModel model)
    {
        var text = BaselineText.Write(model);
        Assert.Empty(BaselineComparison.Compare(new BaselineFile(text), ApiContract.Of(model)));
        var spaced = text.Replace("): Promise<", ") : Promise<", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Empty(BaselineComparison.Compare(new BaselineFile(spaced), ApiContract.Of(model)));
    }

    private static string[] Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#')];
}
