using CodeMode.Model;
using CodeMode.OpenApi;

namespace CodeMode.Core.Tests.OpenApi;

public sealed class OpenApiReaderTests
{
    [Theory]
    [InlineData("""{"asyncapi":"3.0.0"}""", "AsyncAPI")]
    [InlineData("""{"overlay":"1.0.0"}""", "Overlay")]
    [InlineData("""{"arazzo":"1.0.0"}""", "Arazzo")]
    [InlineData("""{"swaggerVersion":"1.2"}""", "Swagger 1.2")]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2020-12/schema"}""", "JSON Schema")]
    [InlineData("""{"openapi":"4.0.0"}""", "'4.0.0'")]
    [InlineData("""{"swagger":"1.1"}""", "'1.1'")]
    [InlineData("""{"openapi":{}}""", "not supported")]
    [InlineData("{}", "no 'openapi' property")]
    [InlineData("[]", "must be an object")]
    public void What_is_not_OpenAPI_is_called_by_its_name(string text, string message)
    {
        var result = OpenApiReader.Read(text);
        Assert.Null(result.Model);
        Assert.Contains(message, Assert.Single(result.Of("CMODE0002")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_syntax_error_has_its_line_and_column()
    {
        var diagnostic = Assert.Single(OpenApiReader.Read("{\n  \"openapi\": \"3.0.0\",\n}").Diagnostics);
        Assert.Equal(("CMODE0001", 2, 21), (diagnostic.Id, diagnostic.Line, diagnostic.Column));
    }

    [Fact]
    public void Parameters_of_the_path_are_merged_and_overridden()
    {
        var operation = Assert.Single(Reading.Paths("""
            {"/x/{id}":{"parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"}},{"name":"q","in":"query","schema":{"type":"string"}}],
             "get":{"operationId":"f","parameters":[{"name":"q","in":"query","required":true,"schema":{"type":"integer"}},{"name":"Accept","in":"header","schema":{}}],"responses":{}}}}
            """).Model!.Operations);
        Assert.Equal(["id:String", "q:Integer"], operation.Parameters.Select(static parameter => $"{parameter.Name}:{parameter.Schema.Types}"));
        Assert.True(operation.Parameters[1].Required);
    }

    [Theory]
    [InlineData("http://x/y", "does not begin")]
    [InlineData("/a/../b", "'..'")]
    [InlineData("/a/%2e%2e/b", "'..'")]
    [InlineData("//host/x", "empty segment")]
    [InlineData("/a\\\\b", "'\\'")]
    [InlineData("/a/{b?}", "'?'")]
    [InlineData("/a/{b", "braces")]
    [InlineData("/a/{}", "no name")]
    [InlineData("/a\\u0000b", "control")]
    public void Operations_whose_path_cannot_be_called_are_skipped_with_the_reason(string path, string reason)
    {
        var result = Reading.Paths("{\"" + path + "\":{\"get\":{\"operationId\":\"f\",\"responses\":{}}},\"/ok\":{\"get\":{\"operationId\":\"ok\",\"responses\":{}}}}");
        Assert.Contains(reason, Assert.Single(result.Of("CMODE1005")).Message, StringComparison.Ordinal);
        Assert.Equal("ok", Assert.Single(result.Model!.Operations).Name);
    }

    [Fact]
    public void A_required_header_that_cannot_be_sent_skips_its_operation()
    {
        var result = Reading.Paths("""{"/x":{"get":{"operationId":"f","parameters":[{"name":"a\r\nb","in":"header","required":true,"schema":{}}],"responses":{}}}}""");
        Assert.Empty(result.Model!.Operations);
        Assert.Contains("GET /x is skipped: its required parameter 'a b' cannot be sent", Assert.Single(result.Of("CMODE1005")).Message.Replace("  ", " "), StringComparison.Ordinal);
    }

    [Fact]
    public void Template_and_parameters_that_differ_are_reported_and_mended()
    {
        var result = Reading.Paths("""{"/x/{a}":{"get":{"operationId":"f","parameters":[{"name":"b","in":"path","required":true,"schema":{}}],"responses":{}}}}""");
        Assert.Equal(2, result.Of("CMODE1010").Count());
        Assert.Equal("a", Assert.Single(result.Model!.Operations[0].Parameters).Name);
    }

    [Fact]
    public void Equal_verbs_and_paths_are_reported() => Assert.Single(
        Reading.Paths("""{"/x/{a}":{"get":{"operationId":"f","responses":{}}},"/x/{b}":{"get":{"operationId":"g","responses":{}}}}""").Of("CMODE1011"));

    [Fact]
    public void Findings_end_at_a_hundred_with_a_count_of_the_rest()
    {
        var paths = string.Join(',', Enumerable.Range(0, 300).Select(static i => $"\":{i}\":{{\"get\":{{}}}}"));
        var result = Reading.Paths($"{{{paths}}}");
        Assert.Equal(101, result.Diagnostics.Count);
        Assert.Contains("201 more", result.Diagnostics[100].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Circles_and_broken_references_are_reported_and_the_rest_works()
    {
        var result = Reading.Fixture("recursive");
        Assert.Single(result.Model!.Operations);
        Assert.Single(result.Of("CMODE0004"));
        Assert.Contains(result.Of("CMODE0003"), static diagnostic => diagnostic.Message.Contains("'A' is defined by itself", StringComparison.Ordinal));
        Assert.Contains(result.Of("CMODE0003"), static diagnostic => diagnostic.Message.Contains("#/components/parameters/self", StringComparison.Ordinal));
    }

    [Fact]
    public void Parameters_that_list_their_values_in_prose_are_advised()
    {
        var result = Reading.Paths("""{"/x":{"get":{"operationId":"f","summary":"s","parameters":[{"name":"o","in":"query","description":"One of `a` or `b`.","schema":{"type":"string"}}],"responses":{}}}}""");
        Assert.Single(result.Of("CMODE1015"));
    }

    [Fact]
    public void A_document_of_2_0_has_the_shape_of_3_1()
    {
        var model = Reading.Fixture("swagger").Model!;
        Assert.Equal(["https://old.example/v2"], model.Servers);
        Assert.Equal([("basic", "http"), ("key", "apiKey")], model.SecuritySchemes.Select(static scheme => (scheme.Name, scheme.Type)));
        var list = model.Operations[0];
        Assert.Equal(
            ["ids Form True", "sort Form False", "cols PipeDelimited False"],
            list.Parameters.Select(static parameter => $"{parameter.Name} {parameter.Style} {parameter.Explode}"));
        Assert.Equal("Item", model.Operations[1].RequestBody!.Contents[0].Schema.Reference);
        Assert.Equal("multipart/form-data", model.Operations[2].RequestBody!.Contents[0].ContentType);
        Assert.Equal("binary", model.Operations[3].Responses[0].Contents[0].Schema.Format);
    }

    [Fact]
    public void The_same_text_gives_an_equal_model()
    {
        var (first, second) = (Reading.Fixture("petstore").Model!, Reading.Fixture("petstore").Model!);
        Assert.Equal(first, second);
        Assert.NotEqual(first, second with { Operations = second.Operations.Skip(1).ToEquatableArray() });
    }
}
