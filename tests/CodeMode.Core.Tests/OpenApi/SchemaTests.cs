using CodeMode.Model;

namespace CodeMode.Core.Tests.OpenApi;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "string")]
    [InlineData("""{"type":["string","null"]}""", "string | null")]
    [InlineData("""{"type":"string","nullable":true}""", "string | null")]
    [InlineData("""{"type":"array","items":{"type":["string","number"]}}""", "(number | string)[]")]
    [InlineData("""{"enum":["a",1,true,null]}""", "\"a\" | 1 | true | null")]
    [InlineData("""{"type":"string","nullable":true,"enum":["a"]}""", "\"a\" | null")]
    [InlineData("""{"const":"x"}""", "\"x\"")]
    [InlineData("""{"enum":[1e999]}""", "number")]
    [InlineData("true", "unknown")]
    [InlineData("false", "never")]
    [InlineData("{}", "unknown")]
    [InlineData("""{"type":"object"}""", "Record<string, unknown>")]
    [InlineData("""{"type":"object","additionalProperties":false}""", "Record<string, never>")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", "{ [key: string]: number }")]
    [InlineData("""{"properties":{"a":{"type":"string"}},"required":["a","b"],"additionalProperties":true}""", "{ a: string; b: unknown; [key: string]: unknown }")]
    [InlineData("""{"type":"object","properties":{"a-b":{"type":"string"},"__proto__":{}}}""", "{ \"a-b\"?: string; __proto__?: unknown }")]
    [InlineData("""{"type":"object","patternProperties":{"^a":{"type":"string"},"^b":{"type":"string"}},"additionalProperties":false}""", "{ [key: string]: string }")]
    [InlineData("""{"type":"object","patternProperties":{"^a":{"type":"string"},"^b":{"type":"integer"}},"unevaluatedProperties":false}""", "{ [key: string]: string | number }")]
    [InlineData("""{"type":"object","patternProperties":{"^a":{"type":"string"}}}""", "{ [key: string]: unknown }")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"},"b":{"enum":["x"]}},"additionalProperties":{"type":"string"}}""", "{ a?: string; b?: \"x\" } & { [key: string]: string }")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"}},"additionalProperties":{"type":"string"}}""", "{ a?: number; [key: string]: unknown }")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"string"},{"type":"number"}],"minItems":1}""", "[string, number?, ...unknown[]]")]
    [InlineData("""{"allOf":[{"type":"object","properties":{"a":{"type":"string"}}},{"type":"object","properties":{"b":{"type":"string"}},"required":["b"]}]}""", "{ a?: string; b: string }")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"number"}]}""", "string | number")]
    [InlineData("""{"oneOf":[{"type":"null"},{"type":["null","integer"]}]}""", "number | null")]
    [InlineData("""{"type":"string","format":"binary"}""", "ApiFile")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","readOnly":true},"b":{"type":"string","writeOnly":true}}}""", "{ b?: string }")]
    [InlineData("""{"type":["integer","string"],"pattern":"^-?(?:0|[1-9]\\d*)$","format":"int32"}""", "number")]
    [InlineData("""{"$ref":"#/components/schemas/A"}""", "A")]
    [InlineData("""{"$ref":"#/components/schemas/E"}""", "\"x\" | \"y\"")]
    [InlineData("""{"nullable":true,"$ref":"#/components/schemas/A"}""", "A | null")]
    [InlineData("""{"description":"d","allOf":[{"$ref":"#/components/schemas/A"}]}""", "A")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/A"},{"type":"object","properties":{"b":{"type":"string"}}}]}""", "A & { b?: string }")]
    [InlineData("""{"$ref":"#/components/schemas/Missing"}""", "unknown")]
    public void Schemas_become_types(string schema, string expected)
    {
        var result = Reading.Schema(schema, """{"A":{"type":"object","properties":{"a":{"type":"string"}}},"E":{"enum":["x","y"]}}""");
        Assert.Equal(expected, Reading.BodyType(result));
    }

    [Fact]
    public void Exclusive_bounds_of_3_0_turn_the_bound_beside_them()
    {
        var bounds = Reading.Schema("""{"type":"number","exclusiveMinimum":true,"minimum":1,"maximum":9,"exclusiveMaximum":false}""").Model!.Operations[0].RequestBody!.Contents[0].Schema.Bounds;
        Assert.Equal(new SchemaBounds { ExclusiveMinimum = 1, Maximum = 9 }, bounds);
    }

    [Fact]
    public void Values_that_mean_nothing_are_ignored_with_a_finding_each()
    {
        var result = Reading.Schema("""{"type":"number","minimum":1e999,"minLength":-1,"maxItems":1.5,"multipleOf":0,"required":7,"enum":"x","type2":1}""");
        Assert.Equal(6, result.Of("CMODE1002").Count());
        Assert.All(result.Of("CMODE1002"), static diagnostic => Assert.StartsWith("/paths/~1x/post/requestBody/", diagnostic.Pointer, StringComparison.Ordinal));
    }

    [Fact]
    public void What_types_cannot_say_is_said()
    {
        var result = Reading.Schema("""{"type":"object","patternProperties":{"^x":{}},"not":{"required":["a"]},"if":{},"then":{}}""");
        Assert.Equal(3, result.Of("CMODE1012").Count());
    }

    [Fact]
    public void Nesting_ends_somewhere()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"items\":", 150)) + "{}" + new string('}', 150);
        var result = Reading.Schema(deep);
        Assert.Contains("nests deeper", Assert.Single(result.Of("CMODE1012")).Message, StringComparison.Ordinal);
        Assert.EndsWith("unknown" + string.Concat(Enumerable.Repeat("[]", 64)), Reading.BodyType(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_bare_types_are_one()
    {
        var schema = Reading.Schema("""{"properties":{"a":{"type":"string"},"b":{"type":"string"}}}""").Model!.Operations[0].RequestBody!.Contents[0].Schema;
        Assert.Same(schema.Properties[0].Schema, schema.Properties[1].Schema);
    }
}
