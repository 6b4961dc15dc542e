using CodeMode.Tests.Shared;

namespace CodeMode.AspNetCore.Tests.Clients;

/// <summary>The official npm client against <c>codemode serve</c>, over standard input and output.</summary>
public sealed class StdioTests(ListeningSample sample) : IClassFixture<ListeningSample>
{
    [Fact]
    public async Task It_serves_any_document_without_a_build()
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "CodeMode.Cli.dll"), "serve", RepositoryRoot.PathOf("sample-api/openapi.json"),
            "--base-url", sample.Address, "--header", "Authorization: Bearer demo-support-token",
        ];
        var outcomes = await NpmClient.OverStdioAsync(
            "dotnet",
            arguments,
            NpmClient.Do("tools"),
            NpmClient.Search("refund"),
            NpmClient.Execute("async () => (await api.shop.getCaller()).name"));

        Assert.Equal(2, outcomes[0]!["tools"]!.AsArray().Count);
        Assert.Contains("requestRefund", outcomes[1]!["structuredContent"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("Sam Support", (string?)outcomes[2]!["structuredContent"]!["result"]);
        Assert.NotEmpty(outcomes[2]!["progress"]!.AsArray());
    }
}
