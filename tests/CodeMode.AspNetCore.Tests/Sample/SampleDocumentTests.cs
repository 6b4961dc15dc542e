using System.Text.Json.Nodes;
using CodeMode.Tests.Shared;

namespace CodeMode.AspNetCore.Tests.Sample;

public sealed class SampleDocumentTests(SampleApp app) : IClassFixture<SampleApp>
{
    [Fact]
    public async Task The_committed_document_is_what_the_app_serves()
    {
        using var client = app.CreateClient();
        var served = JsonNode.Parse(await client.GetStringAsync(new Uri("/openapi.json", UriKind.Relative)));
        var committed = JsonNode.Parse(await File.ReadAllTextAsync(RepositoryRoot.PathOf("sample-api/openapi.json")));

        Assert.True(
            JsonNode.DeepEquals(committed, served),
            "sample-api/openapi.json is out of date. Renew it: dotnet build sample-api -p:OpenApiGenerateDocuments=true");
    }

    [Fact]
    public async Task The_document_does_not_name_the_endpoints_of_codemode()
    {
        using var client = app.CreateClient();
        Assert.DoesNotContain("/mcp", await client.GetStringAsync(new Uri("/openapi.json", UriKind.Relative)), StringComparison.Ordinal);
    }
}
