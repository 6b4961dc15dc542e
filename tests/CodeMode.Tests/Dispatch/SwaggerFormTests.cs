using System.Text;
using CodeMode.Dispatch.Binding;
using CodeMode.Model;
using CodeMode.OpenApi;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Dispatch;

/// <summary>Lists in the forms of https://spec.openapis.org/oas/v2.0#parameter-object: <c>collectionFormat</c> says whether they are one field.</summary>
public class SwaggerFormTests
{
    [Theory]
    [InlineData(null, "tags=a,b%20c")]
    [InlineData("csv", "tags=a,b%20c")]
    [InlineData("ssv", "tags=a%20b%20c")]
    [InlineData("tsv", "tags=a%09b%20c")]
    [InlineData("pipes", "tags=a%7Cb%20c")]
    [InlineData("multi", "tags=a&tags=b%20c")]
    public void Urlencoded(string? format, string expected) =>
        Assert.Equal(expected, Send("application/x-www-form-urlencoded", format));

    [Theory]
    [InlineData(null, "a,b c")]
    [InlineData("csv", "a,b c")]
    [InlineData("ssv", "a b c")]
    [InlineData("tsv", "a\tb c")]
    [InlineData("pipes", "a|b c")]
    [InlineData("multi", "a", "b c")]
    public void Multipart(string? format, params string[] expected) =>
        Assert.Equal(expected, Send("multipart/form-data", format).Split("name=\"tags\"\r\n\r\n").Skip(1).Select(static part => part[..part.IndexOf("\r\n--", StringComparison.Ordinal)]));

    private static string Send(string contentType, string? format)
    {
        var collectionFormat = format is null ? "" : $", \"collectionFormat\": \"{format}\"";
        var model = OpenApiReader.Read($$"""
            { "swagger": "2.0", "info": { "title": "T", "version": "1" }, "paths": { "/f": { "post": {
              "consumes": ["{{contentType}}"], "responses": { "204": { "description": "done" } },
              "parameters": [{ "name": "tags", "in": "formData", "type": "array", "items": { "type": "string" }{{collectionFormat}} }] } } } }
            """).Model!;
        var body = new BodySerializer(new CodeMode.Dispatch.TypeTable(model)).Serialize(model.Operations[0].RequestBody!.Contents[0], Json.Of("""{"tags":["a","b c"]}"""));
        return Encoding.UTF8.GetString(body.Content.Span);
    }
}
