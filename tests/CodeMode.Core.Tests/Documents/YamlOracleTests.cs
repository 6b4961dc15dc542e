using System.Text.Json;
using CodeMode.Documents;
using CodeMode.Tests.Shared;

namespace CodeMode.Core.Tests.Documents;

/// <summary>Real YAML documents and the fixtures, as the npm package <c>yaml</c> reads them.</summary>
public sealed class YamlOracleTests
{
    [Fact]
    public async Task Values_are_those_that_the_npm_package_reads()
    {
        var files = Corpus.GetYamlDocuments("openapi").Concat(Directory.EnumerateFiles(RepositoryRoot.PathOf("tests/fixtures"), "*.yaml")).ToList();
        var output = await Node.RunAsync("yaml-values.mjs", [], string.Join('\n', files));
        Assert.True(output.ExitCode == 0, output.Error);
        var values = output.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(files.Count, values.Length);
        foreach (var (file, value) in files.Zip(values))
        {
            var tree = YamlReader.Read(await File.ReadAllTextAsync(file), out var error);
            Assert.True(tree is not null, $"{file}: {error}");
            using var expected = JsonDocument.Parse(value, new JsonDocumentOptions { MaxDepth = 512 });
            Assert.Equal("", FindDifference(tree.Root, expected.RootElement, file));
        }
    }

    // The pointer of the first value that differs; numbers by their value as the doubles of JavaScript.
    private static string FindDifference(DocumentNode ours, JsonElement theirs, string at)
    {
        var isSame = theirs.ValueKind switch
        {
            JsonValueKind.Object => ours.IsObject && Count(ours) == theirs.EnumerateObject().Count(),
            JsonValueKind.Array => ours.IsArray && Count(ours) == theirs.GetArrayLength(),
            JsonValueKind.String => ours.AsString() == theirs.GetString(),
            JsonValueKind.Number => ours.AsNumber() is { } number && number.Equals(theirs.GetDouble()),
            JsonValueKind.True => ours.Kind == DocumentNodeKind.True,
            JsonValueKind.False => ours.Kind == DocumentNodeKind.False,
            _ => ours.Kind == DocumentNodeKind.Null,
        };
        if (!isSame) return $"{at}: {(ours.IsMissing ? "nothing" : JsonText.Compact(ours))} instead of {theirs}";
        if (ours.IsObject) return theirs.EnumerateObject().Select(property => FindDifference(ours[property.Name], property.Value, at + "/" + property.Name)).FirstOrDefault(static found => found.Length > 0) ?? "";
        var items = new List<DocumentNode>();
        foreach (var item in ours.Items) items.Add(item);
        return items.Select((item, index) => FindDifference(item, theirs[index], $"{at}/{index}")).FirstOrDefault(static found => found.Length > 0) ?? "";
    }

    private static int Count(DocumentNode node)
    {
        var count = 0;
        foreach (var _ in node.Properties) count++;
        foreach (var _ in node.Items) count++;
        return count;
    }
}
