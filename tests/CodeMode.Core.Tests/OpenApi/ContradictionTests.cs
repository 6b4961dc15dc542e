using CodeMode.OpenApi;

namespace CodeMode.Core.Tests.OpenApi;

/// <summary>Schemas that no value fits, and patterns that are none.</summary>
public sealed class ContradictionTests
{
    [Theory]
    [InlineData("""{"type":"string","minLength":5,"maxLength":1}""", "/maxLength")]
    [InlineData("""{"type":"integer","minimum":5,"exclusiveMaximum":1}""", "/exclusiveMaximum")]
    [InlineData("""{"type":"array","minItems":5,"maxItems":1}""", "/maxItems")]
    [InlineData("""{"type":"string","enum":[]}""", "/enum")]
    [InlineData("""{"type":"string","enum":["a","a"]}""", "/enum")]
    [InlineData("""{"type":"string","enum":["a",1]}""", "/enum/1")]
    [InlineData("""{"type":"integer","default":"x"}""", "/default")]
    [InlineData("""{"type":"string","enum":["a"],"default":"b"}""", "/default")]
    [InlineData("""{"type":"string","readOnly":true,"writeOnly":true}""", "/writeOnly")]
    [InlineData("""{"allOf":[{"type":"string"},{"type":"integer"}]}""", "/allOf")]
    public void What_no_value_fits_is_said_at_its_keyword(string schema, string place)
    {
        var finding = Assert.Single(Reading.Schema(schema).Of("CMODE1016"));
        Assert.EndsWith("schema" + place, finding.Pointer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"string","minLength":1,"maxLength":1}""")]
    [InlineData("""{"type":["string","null"],"enum":["a",null],"default":null}""")]
    [InlineData("""{"type":"array","items":{"type":"string"},"enum":[["a"]],"default":["a"]}""")]
    [InlineData("""{"type":"number","enum":[1,2.5],"default":1}""")]
    [InlineData("""{"allOf":[{"type":"number"},{"type":"integer"}]}""")]
    public void What_values_fit_is_not_said(string schema) => Assert.Empty(Reading.Schema(schema).Of("CMODE1016"));

    [Theory]
    [InlineData("[")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("*a")]
    [InlineData("a++")]
    [InlineData("a{2,1}")]
    [InlineData("\\")]
    [InlineData("(?i)a")]
    [InlineData("(?>a)")]
    [InlineData("(?<a-b>x)")]
    [InlineData("(?#c)")]
    public void A_pattern_that_is_none_is_said(string pattern) => Assert.NotNull(PatternSyntax.FindFault(pattern));

    [Theory]
    [InlineData("")]
    [InlineData("^[\\w-.]+@[^]]*$")]
    [InlineData("^(?:a|b)*?(?=c)(?!d)(?<=e)(?<!f)(?<name>g)\\k<name>{1,2}$")]
    [InlineData("a{,3}{x}")]
    [InlineData("[[:alpha:]]\\p{L}+")]
    [InlineData("(?i:a)b{3}c{4,}?")]
    [InlineData("[\\]]\\/")]
    public void A_pattern_of_the_language_is_one(string pattern) => Assert.Null(PatternSyntax.FindFault(pattern));

    [Fact]
    public void An_operation_that_no_agent_can_read_is_said()
    {
        var parameters = string.Join(',', Enumerable.Range(0, 201).Select(static i => $$"""{"name":"p{{i}}","in":"query","schema":{"type":"string" } }"""));
        Assert.Single(Reading.Paths("{\"/a\":{\"get\":{\"parameters\":[" + parameters + "],\"responses\":{}}}}").Of("CMODE1017"));
    }

    [Fact]
    public void A_base_that_is_the_union_of_its_heirs_is_both()
    {
        var result = Reading.Schema("""{"$ref":"#/components/schemas/Pet"}""", """
            {"Pet":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}},"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],"discriminator":{"propertyName":"kind"}},
             "Cat":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"type":"object","properties":{"claws":{"type":"integer"}}}]},
             "Dog":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"type":"object","properties":{"tail":{"type":"integer"}}}]}}
            """);
        Assert.Empty(result.Of("CMODE0003"));
        var text = CodeMode.TypeScript.DeclarationEmitter.Emit(result.Model!);
        Assert.Contains("type Pet = (Cat & { kind: \"Cat\" } | Dog & { kind: \"Dog\" }) & { kind: string };", text, StringComparison.Ordinal);
        Assert.Contains("type Cat = { kind: string } & { claws?: number };", text, StringComparison.Ordinal);
    }
}
