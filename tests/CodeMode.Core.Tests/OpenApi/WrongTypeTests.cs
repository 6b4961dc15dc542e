using System.Text.Json.Nodes;
using CodeMode.OpenApi;
using CodeMode.Tests.Shared;
using CodeMode.TypeScript;

namespace CodeMode.Core.Tests.OpenApi;

/// <summary>A document that says everything, with each of its values in turn replaced by one of each JSON type, and cut off at each place.</summary>
public sealed class WrongTypeTests
{
    private static readonly string[] Values = ["null", "true", "1", "\"x\"", "[]", "{}", "[1]", "{\"x\":1}"];

    // Read by nobody here, or free in the specification: any value is fine there.
    private static readonly string[] Free =
        ["/info/", "/webhooks", "/callbacks", "/examples", "/license", "/headers", "/flows", "/scopes", "/default", "/const", "/enum", "/variables", "/tags", "/security", "/$ref"];

    private static readonly string Text = File.ReadAllText(RepositoryRoot.PathOf("tests/fixtures/everything.json"));

    [Fact]
    public void A_value_of_the_wrong_type_is_said_with_its_place_and_the_rest_works()
    {
        var silent = new List<string>();
        foreach (var path in Paths(JsonNode.Parse(Text)!, "").Where(static path => path.Length > 0))
        {
            foreach (var value in Values)
            {
                var document = Replace(path, value, out var isSameType);
                var result = OpenApiReader.Read(document);
                Assert.All(result.Diagnostics, static d => Assert.True(d is { Line: > 0, Column: > 0 } && d.Start <= d.End));
                if (path is "/openapi") continue;
                Assert.True(result.Model is not null, $"{path} = {value}");
                if (path is not "/paths" && !path.StartsWith("/paths/~1rest", StringComparison.Ordinal)) Assert.Contains("rest.rest", result.Model!.Names());
                DeclarationEmitter.Emit(result.Model!);
                var isSaid = result.Diagnostics.Any(static d => d.Severity == DiagnosticSeverity.Warning);
                if (!isSaid && !isSameType && !IsAllowed(path, value)) silent.Add($"{path} = {value}");
            }
        }

        Assert.Equal([], silent);
    }

    [Fact]
    public void A_document_that_ends_anywhere_is_refused_where_it_ends()
    {
        for (var length = 0; length < Text.TrimEnd().Length; length += 7)
        {
            var result = OpenApiReader.Read(Text[..length]);
            Assert.Null(result.Model);
            Assert.True(Assert.Single(result.Diagnostics) is { Severity: DiagnosticSeverity.Error, Line: > 0, Column: > 0 });
        }
    }

    // Null is no value in many generators' eyes; true is a schema, and the others are ways of older versions.
    private static bool IsAllowed(string path, string value) =>
        value is "null" || (value is "true" && path.Contains("schema", StringComparison.Ordinal)) || Free.Any(free => path.Contains(free, StringComparison.Ordinal))
        || path.EndsWith("/additionalProperties", StringComparison.Ordinal) || path is "/paths/~1things~1{id}/summary"
        || (value is "\"x\"" && path.EndsWith("/discriminator", StringComparison.Ordinal));

    private static IEnumerable<string> Paths(JsonNode? node, string path)
    {
        yield return path;
        var children = node switch
        {
            JsonObject o => o.SelectMany(p => Paths(p.Value, path + "/" + p.Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))),
            JsonArray a => a.SelectMany((item, i) => Paths(item, $"{path}/{i}")),
            _ => [],
        };
        foreach (var child in children) yield return child;
    }

    private static string Replace(string path, string value, out bool isSameType)
    {
        var root = JsonNode.Parse(Text)!;
        var steps = path[1..].Split('/').Select(static step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToList();
        var parent = root;
        foreach (var step in steps[..^1]) parent = parent is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : parent[step]!;
        var replacement = JsonNode.Parse(value);
        JsonNode? old;
        if (parent is JsonArray array)
        {
            var index = int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture);
            (old, array[index]) = (array[index], replacement);
        }
        else
        {
            (old, parent[steps[^1]]) = (parent[steps[^1]], replacement);
        }

        isSameType = Kind(old) == Kind(replacement);
        return root.ToJsonString();
    }

    private static string? Kind(JsonNode? node) => node?.GetValueKind().ToString().Replace("False", "True", StringComparison.Ordinal);
}
