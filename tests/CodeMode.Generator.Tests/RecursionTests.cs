using System.Globalization;
using System.Text;

namespace CodeMode.Generator.Tests;

/// <summary>Documents that lead back to themselves, or very far: a generator that overflows its stack ends the compiler.</summary>
public sealed class RecursionTests
{
    [Fact]
    public void An_object_without_a_name_that_includes_its_owner_is_one_record()
    {
        var project = Compile("""
            "A0": { "type": "object", "properties": {
              "x": { "allOf": [ { "$ref": "#/components/schemas/A0" }, { "type": "object", "properties": { "y": { "type": "string" } } } ] },
              "z": { "type": "array", "items": { "allOf": [ { "$ref": "#/components/schemas/A0" } ], "properties": { "w": { "type": "integer" } } } } } }
            """);
        Assert.Contains("record A0X", project.Source("Types"), StringComparison.Ordinal);
        Assert.Contains("A0ZItem", project.Source("Types"), StringComparison.Ordinal);
        Assert.DoesNotContain("A0XX", project.Source("Types"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "next": NEXT } }""")]
    [InlineData("""{ "type": "array", "items": NEXT }""")]
    [InlineData("""{ "allOf": [ NEXT, { "type": "object", "properties": { "p": { "type": "string" } } } ] }""")]
    [InlineData("""{ "anyOf": [ NEXT, { "type": "null" } ] }""")]
    public void A_chain_of_three_thousand_types_compiles(string link)
    {
        var schemas = new StringBuilder();
        for (var i = 0; i < 3_000; i++)
        {
            var next = string.Create(CultureInfo.InvariantCulture, $"{{ \"$ref\": \"#/components/schemas/A{i + 1}\" }}");
            schemas.Append(CultureInfo.InvariantCulture, $"\"A{i}\": {link.Replace("NEXT", next, StringComparison.Ordinal)},");
        }

        Compile(schemas + "\"A3000\": { \"type\": \"object\", \"properties\": { \"last\": { \"type\": \"string\" } } }");
    }

    [Fact]
    public void Parts_of_parts_that_multiply_with_each_step_are_included_once()
    {
        var schemas = new StringBuilder();
        for (var i = 0; i < 12; i++)
        {
            var next = string.Create(CultureInfo.InvariantCulture, $"{{ \"$ref\": \"#/components/schemas/A{i + 1}\" }}");
            schemas.Append(CultureInfo.InvariantCulture, $"\"A{i}\": {{ \"allOf\": [ {string.Join(',', Enumerable.Repeat(next, 10))} ], \"properties\": {{ \"p{i}\": {{ \"type\": \"string\" }} }} }},");
        }

        var source = Compile(schemas + "\"A12\": { \"type\": \"object\", \"properties\": { \"last\": { \"type\": \"string\" } } }").Source("Types");
        Assert.Contains("Last", source, StringComparison.Ordinal);
    }

    private static GeneratedProject Compile(string schemas)
    {
        const string a0 = """{ "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A0" } } } }""";
        var project = ApiCompilation.Of(
            $$$"""{ "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": { "/x": { "get": { "operationId": "f", "responses": { "200": {{{a0}}} } } } }, "components": { "schemas": { {{{schemas}}} } } }""").Run();
        project.Load();
        return project;
    }
}
