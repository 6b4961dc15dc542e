using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeMode.Tools;

/// <summary>Tools → an OpenAPI document that says the same: one reader, one model and one search serve APIs and tools.</summary>
internal static class ToolDocument
{
    private const string JsonSchemaPointer = "requestBody/content/application~1json/schema";
    private const string ResultPointer = "responses/200/content/application~1json/schema";

    /// <summary>The document's text. Of two tools of one name the first counts, as with servers that list one twice.</summary>
    public static string Write(string title, string version, string? description, IEnumerable<ToolDescription> tools)
    {
        var paths = new JsonObject();
        foreach (var tool in tools)
        {
            var path = "/" + Uri.EscapeDataString(tool.Name);
            if (!paths.ContainsKey(path)) paths.Add(path, new JsonObject { ["post"] = WriteOperation(tool, path) });
        }
        var info = new JsonObject { ["title"] = title, ["version"] = version };
        if (description is not null) info["description"] = description;
        return new JsonObject { ["openapi"] = "3.1.1", ["info"] = info, ["paths"] = paths }.ToJsonString();
    }

    private static JsonObject WriteOperation(ToolDescription tool, string path)
    {
        var pointer = $"#/paths/{path.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}/post/";
        var operation = new JsonObject { ["operationId"] = tool.Name };
        if (tool.Description is { Length: > 0 } description) operation["description"] = description;
        operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = WriteContent(tool.Input, pointer + JsonSchemaPointer) };
        operation["responses"] = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = "The result",
                ["content"] = tool.Output is { } output ? WriteContent(output, pointer + ResultPointer) : WriteContent(JsonElement.Parse("{}"), pointer + ResultPointer),
            },
        };
        return operation;
    }

    private static JsonObject WriteContent(JsonElement schema, string pointer)
    {
        var copy = schema.ValueKind == JsonValueKind.Object ? JsonObject.Create(schema)! : new JsonObject();
        Relocate(copy, pointer);
        return new JsonObject { ["application/json"] = new JsonObject { ["schema"] = copy } };
    }

    /// <summary>A tool's schema is a document of its own: its references begin at its root, which now stands elsewhere.</summary>
    private static void Relocate(JsonNode root, string pointer)
    {
        var open = new Stack<JsonNode>([root]);
        while (open.TryPop(out var node))
        {
            if (node is JsonArray array)
            {
                foreach (var item in array.OfType<JsonNode>()) open.Push(item);
            }
            else if (node is JsonObject @object)
            {
                @object.Remove("$id");
                @object.Remove("$schema");
                if (@object["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference) && reference.StartsWith('#'))
                    @object["$ref"] = pointer + Uri.EscapeDataString(reference[1..]).Replace("%2F", "/", StringComparison.Ordinal).Replace("%24", "$", StringComparison.Ordinal);
                foreach (var (_, member) in @object)
                {
                    if (member is not null) open.Push(member);
                }
            }
        }
    }
}
