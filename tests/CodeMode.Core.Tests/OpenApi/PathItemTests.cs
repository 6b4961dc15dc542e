using CodeMode.Model;
using CodeMode.OpenApi;
using CodeMode.TypeScript;

namespace CodeMode.Core.Tests.OpenApi;

/// <summary>Paths and path items as documents write them, and what is read of those that should be written otherwise.</summary>
public sealed class PathItemTests
{
    [Fact]
    public void What_stands_beside_a_reference_adds_to_what_it_leads_to()
    {
        var result = Reading.Paths("""
            {"/a/{id}":{"get":{"operationId":"read","responses":{}},"parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"integer"}}]},
             "/b/{id}":{"$ref":"#/paths/~1a~1{id}","parameters":[{"name":"q","in":"query","schema":{"type":"string"}}],"put":{"operationId":"write","responses":{}}}}
            """);
        Assert.Equal(
            [("GET", "/a/{id}", "id"), ("GET", "/b/{id}", "id,q"), ("PUT", "/b/{id}", "id,q")],
            result.Model!.Operations.Select(static o => (o.Method, o.Path, string.Join(',', o.Parameters.Select(static p => p.Name)))));
        Assert.Empty(result.Of("CMODE1010"));
    }

    [Theory]
    [InlineData("x/{id}", "/x/{id}", "begins with '/'")]
    [InlineData("/ips?networks=all", "/ips", "query parameters")]
    [InlineData("/ips{?page,size}", "/ips", "query parameters")]
    [InlineData("/ips#v2", "/ips", "fragment")]
    [InlineData("x?a=1#v2", "/x", "fragment")]
    public void A_path_that_says_too_much_or_too_little_is_called_by_what_a_request_carries(string key, string path, string message)
    {
        var result = Reading.Paths("{\"" + key + "\":{\"get\":{\"responses\":{}}}}");
        Assert.Equal(path, Assert.Single(result.Model!.Operations).Path);
        var finding = Assert.Single(result.Of("CMODE1002"));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal((1, 64), (finding.Line, finding.Column));
    }

    [Fact]
    public void A_query_in_the_path_is_one_of_parameters()
    {
        var result = Reading.Paths("""{"/ips?networks=a%20b&list&v={version}&q=1":{"get":{"operationId":"f","parameters":[{"name":"q","in":"query","schema":{"type":"integer"}}],"responses":{"204":{"description":"-"}}}}}""");
        Assert.Equal(
            "api.ips.f(args: { q?: number; networks: \"a b\"; list: \"\"; v: string }): Promise<void>",
            new SignatureEmitter(result.Model!).EmitSignature(result.Model!.Operations[0]));
        Assert.Equal("/paths/~1ips?networks=a%20b&list&v={version}&q=1/get", result.Model!.Operations[0].Pointer);
    }

    [Fact]
    public void A_method_in_capitals_is_read_and_one_that_is_none_is_said()
    {
        var result = Reading.Paths("""{"/a":{"GET":{"operationId":"f","responses":{}},"fetch":{"responses":{}},"x-fetch":{"responses":{}}}}""");
        Assert.Equal(["a.f"], result.Model!.Names());
        Assert.Contains("lower case", Assert.Single(result.Of("CMODE1002")).Message, StringComparison.Ordinal);
        Assert.Contains("'fetch'", Assert.Single(result.Of("CMODE1005")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_without_a_scheme_is_reached_by_https()
    {
        var result = OpenApiReader.Read("""{"openapi":"3.0.0","info":{"title":"T","version":"1"},"servers":[{"url":"//api.example.com/v2"}],"paths":{}}""");
        Assert.Equal(["https://api.example.com/v2"], result.Model!.Servers);
        Assert.Contains("https is taken", Assert.Single(result.Of("CMODE1002")).Message, StringComparison.Ordinal);
    }
}
