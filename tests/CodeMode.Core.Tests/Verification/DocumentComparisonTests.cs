using CodeMode.Documents;
using CodeMode.Verification;

namespace CodeMode.Core.Tests.Verification;

/// <summary>What two documents say, not how they say it.</summary>
public sealed class DocumentComparisonTests
{
    [Theory]
    // Order and form.
    [InlineData("""{"type":"object","required":["a","b"]}""", """{"required":["b","a"],"type":"object"}""")]
    [InlineData("""{"enum":["a","b"]}""", """{"enum":["b","a"]}""")]
    [InlineData("""{"type":["null","string"]}""", """{"type":["string","null"]}""")]
    [InlineData("""{"type":"string"}""", """{"type":["string"]}""")]
    [InlineData("""{"minimum":1}""", """{"minimum":1.0}""")]
    [InlineData("""{"type":"string","deprecated":false}""", """{"type":"string"}""")]
    [InlineData("""{"type":"object"}""", """{"type":"object","required":[],"properties":{}}""")]
    // References.
    [InlineData("""{"$ref":"#/components/schemas/A"}""", """{"$ref":"#/components/schemas/Same"}""")]
    [InlineData("""{"$ref":"#/components/schemas/A"}""", """{"type":"object","properties":{"next":{"$ref":"#/components/schemas/A"}}}""")]
    [InlineData("""{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}]}""", """{"oneOf":[{"$ref":"#/components/schemas/B"},{"$ref":"#/components/schemas/A"}]}""")]
    public void Equal_shapes_are_equal(string committed, string produced) => Assert.Empty(Compare(Schema(committed), Schema(produced)));

    [Theory]
    [InlineData("""{"type":"string"}""", """{"type":"integer"}""", """'/paths/~1x/get/responses/200/content/a/schema/type': "string" here, "integer" from the app""")]
    [InlineData("""{"enum":["a","b"]}""", """{"enum":["a","c"]}""", """'/paths/~1x/get/responses/200/content/a/schema/enum': "b" only here, "c" only from the app""")]
    [InlineData("""{"required":["a"]}""", "{}", """'/paths/~1x/get/responses/200/content/a/schema/required': ["a"] here, nothing from the app""")]
    [InlineData("{}", """{"format":"date"}""", """'/paths/~1x/get/responses/200/content/a/schema/format': nothing here, "date" from the app""")]
    [InlineData("""{"deprecated":true}""", "{}", """'/paths/~1x/get/responses/200/content/a/schema/deprecated': true here, nothing from the app""")]
    [InlineData("""{"$ref":"#/components/schemas/A"}""", """{"type":"object","properties":{"next":{"$ref":"#/components/schemas/B"}}}""",
        """'/components/schemas/A/properties': { "next": { "$ref": "#/components/schemas/A" } } here, nothing from the app""")]
    public void Each_difference_has_its_pointer_and_both_values(string committed, string produced, string expected)
    {
        var difference = Assert.Single(Compare(Schema(committed), Schema(produced)));
        Assert.Equal((expected, false), (difference.Message, difference.IsText));
    }

    [Fact]
    public void Words_for_people_are_told_apart()
    {
        var difference = Assert.Single(Compare(Schema("""{"description":"One"}"""), Schema("""{"description":"Two"}""")));
        Assert.True(difference.IsText);
        // A property of the name is none.
        Assert.False(Assert.Single(Compare(Schema("""{"properties":{"title":{"type":"string"}}}"""), Schema("""{"properties":{"title":{"type":"null"}}}"""))).IsText);
        Assert.Empty(Compare(Schema("""{"description":"One\r\nTwo"}"""), Schema("""{"description":"One\nTwo"}""")));
    }

    [Fact]
    public void Parameters_are_matched_by_place_and_name()
    {
        const string a = """{"name":"a","in":"query","schema":{"type":"string"}}""";
        const string b = """{"name":"a","in":"header","required":false,"schema":{"type":"string"}}""";
        Assert.Empty(Compare(Parameters(a + "," + b), Parameters(b.Replace("\"required\":false,", "", StringComparison.Ordinal) + "," + a)));
        Assert.Equal("""'/paths/~1x/get/parameters/0': {"name":"a","in":"query","schema":{"type":"string"}} here, nothing from the app""", Assert.Single(Compare(Parameters(a + "," + b), Parameters(b))).Message);
        Assert.Contains("only from the app", Assert.Single(Compare(Parameters(a), Parameters(b + "," + a))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_of_one_side_stands_at_its_line()
    {
        const string committed = """
            {
              "openapi": "3.1.1",
              "servers": [{ "url": "https://example.com" }],
              "paths": {
                "/x": { "get": { "responses": {} } },
                "/y": {}
              }
            }
            """;
        var differences = Compare(committed, """{"openapi":"3.1.0","paths":{"/x":{"get":{"responses":{}},"put":{}}}}""");
        Assert.Equal(
            [("'/paths/~1x/put': nothing here, {} from the app", 5, 5), ("'/paths/~1y': {} here, nothing from the app", 6, 5)],
            differences.Select(static d => (d.Message, d.Line, d.Column)));
    }

    [Fact]
    public void Documents_of_two_versions_are_not_compared_further() => Assert.Equal(
        "'/openapi': the document is of OpenAPI 3.0, the app produces 3.1: nothing else is compared",
        Assert.Single(Compare("""{"openapi":"3.0.3","paths":{"/a":{}}}""", """{"openapi":"3.1.1","paths":{"/b":{}}}""")).Message);

    [Fact]
    public void Security_that_is_open_is_not_security_that_is_not_said() => Assert.Single(Compare(
        """{"openapi":"3.1.1","paths":{"/x":{"get":{"security":[]}}}}""", """{"openapi":"3.1.1","paths":{"/x":{"get":{}}}}"""));

    private static string Parameters(string parameters) => """{"openapi":"3.1.1","paths":{"/x":{"get":{"parameters":[PARAMETERS]}}}}""".Replace("PARAMETERS", parameters, StringComparison.Ordinal);

    private static string Schema(string schema) => """
        {"openapi":"3.1.1","paths":{"/x":{"get":{"responses":{"200":{"description":"","content":{"a":{"schema":SCHEMA}}}}}}},
         "components":{"schemas":{
           "A":{ "type": "object", "properties": { "next": { "$ref": "#/components/schemas/A" } } },
           "Same":{ "properties": { "next": { "$ref": "#/components/schemas/Same" } }, "type": "object" },
           "B":{ "type": "object" }}}}
        """.Replace("SCHEMA", schema, StringComparison.Ordinal);

    private static IReadOnlyList<DocumentDifference> Compare(string committed, string produced) =>
        DocumentComparison.Compare(new DocumentSet("openapi.json", committed).Build(), new DocumentSet("produced.json", produced).Build());
}
