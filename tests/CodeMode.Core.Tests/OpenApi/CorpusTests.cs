using CodeMode.Documents;
using CodeMode.OpenApi;
using CodeMode.Tests.Shared;
using Microsoft.OpenApi;

namespace CodeMode.Core.Tests.OpenApi;

/// <summary>Real documents, with Microsoft.OpenApi as the oracle.</summary>
public sealed class CorpusTests
{
    [Fact]
    public async Task Operations_and_parameters_are_those_that_Microsoft_OpenApi_finds()
    {
        foreach (var file in Corpus.GetDocuments("openapi"))
        {
            // The oracle knows neither YAML nor 3.2.
            var text = JsonText.Compact(DocumentReader.Read(await File.ReadAllTextAsync(file), out _)!.Root);
            if (file.Contains("-3.2.", StringComparison.Ordinal)) continue;
            var ours = OpenApiReader.Read(text);
            // What we leave out with a reason, and parameters that are ignored or added by the specification's own rules, are not for comparison.
            if (ours.Model is null || ours.Diagnostics.Any(static diagnostic => diagnostic.Id is "CMODE1005" or "CMODE1010" or "CMODE1002")) continue;
            if (await ReadWithOracleAsync(text) is not { } theirs) continue;
            var expected = theirs.SelectMany(static path => (path.Value.Operations ?? []).Select(operation => Describe(path, operation.Key, operation.Value))).Order(StringComparer.Ordinal);
            var actual = ours.Model.Operations.Select(static operation => $"{operation.Method} {operation.Path} {operation.Parameters.Count} {(operation.RequestBody is null ? "" : "body")}").Order(StringComparer.Ordinal);
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Every_document_is_read()
    {
        foreach (var file in Corpus.GetDocuments("openapi"))
        {
            var result = OpenApiReader.Read(File.ReadAllText(file));
            Assert.NotNull(result.Model);
            Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Assert.InRange(result.Diagnostics.Count, 0, 101);
        }
    }

    // The oracle throws on some documents: on boolean schemas of 3.1, on 2.0's tsv.
    private static async Task<OpenApiPaths?> ReadWithOracleAsync(string text)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        try
        {
            return (await OpenApiDocument.LoadAsync(stream, "json")).Document?.Paths;
        }
        catch (Exception problem) when (problem is NullReferenceException or NotSupportedException)
        {
            return null;
        }
    }

    private static string Describe(KeyValuePair<string, IOpenApiPathItem> path, HttpMethod method, OpenApiOperation operation)
    {
        var parameters = (path.Value.Parameters ?? []).Concat(operation.Parameters ?? []).Where(static parameter => !IsIgnored(parameter)).Select(static parameter => (parameter.Name, parameter.In)).Distinct();
        return $"{method.Method.ToUpperInvariant()} {path.Key} {parameters.Count()} {(operation.RequestBody?.Content is { Count: > 0 } ? "body" : "")}";
    }

    private static bool IsIgnored(IOpenApiParameter parameter) =>
        parameter.In == Microsoft.OpenApi.ParameterLocation.Header && parameter.Name is { } name && name.ToUpperInvariant() is "ACCEPT" or "CONTENT-TYPE" or "AUTHORIZATION";
}
