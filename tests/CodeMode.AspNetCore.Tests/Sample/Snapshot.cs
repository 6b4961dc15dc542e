using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeMode.AspNetCore.Tests.Sample;

/// <summary>Compares JSON with a committed file, without what is another in each run.</summary>
static class Snapshot
{
    static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Equal(string file, string json)
    {
        var actual = WithoutVolatile(JsonNode.Parse(json)!).ToJsonString(_readable) + "\n";
        if (Environment.GetEnvironmentVariable("CODEMODE_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(file, actual);
        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : $"There is no {file}.", actual, ignoreLineEndingDifferences: true);
    }

    static JsonNode WithoutVolatile(JsonNode node)
    {
        if (node is JsonObject parent)
        {
            parent.Remove("ms");
            parent.Remove("traceId");
        }

        var children = node is JsonArray list ? list : (node as JsonObject)?.Select(member => member.Value);
        foreach (var child in children?.OfType<JsonNode>() ?? []) WithoutVolatile(child);
        return node;
    }
}
