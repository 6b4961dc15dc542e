extern alias Compiler;

using System.Text.Json;
using CodeMode.Model;
using DocumentReader = Compiler::CodeMode.Documents.DocumentReader;
using JsonText = Compiler::CodeMode.Documents.JsonText;

namespace CodeMode.Generator.Tests.RoundTrip;

/// <summary>The examples that a document gives of bodies: https://spec.openapis.org/oas/v3.1.1#media-type-object, in 2.0 those of responses.</summary>
internal sealed class DocumentExamples
{
    private const int MaxHops = 8;

    private readonly JsonElement _root;

    public DocumentExamples(string text) => _root = JsonElement.Parse(JsonText.Compact(DocumentReader.Read(text, out _)!.Root));

    /// <summary>The examples of an operation's success answer, in the media type that its type in C# is made from.</summary>
    public IEnumerable<JsonElement> OfAnswer(ApiOperation operation)
    {
        if (operation.SuccessResponses.FirstOrDefault(static response => response.Contents.Count > 0) is not { } response) return [];
        var node = Get(Get(Find(operation.Pointer), "responses"), response.Status);
        var mediaType = response.Contents[0].ContentType;
        var swagger = Get(Get(node, "examples"), mediaType);
        return swagger.ValueKind == JsonValueKind.Undefined ? OfContent(node, mediaType) : [swagger];
    }

    /// <summary>The examples of what it is sent.</summary>
    public IEnumerable<JsonElement> OfBody(ApiOperation operation) =>
        operation.RequestBody is { } body ? OfContent(Get(Find(operation.Pointer), "requestBody"), body.Contents[0].ContentType) : [];

    private IEnumerable<JsonElement> OfContent(JsonElement body, string mediaType)
    {
        var content = Get(Get(body, "content"), mediaType);
        if (Get(content, "example") is { ValueKind: not JsonValueKind.Undefined } example) yield return example;
        if (Get(content, "examples") is not { ValueKind: JsonValueKind.Object } examples) yield break;
        foreach (var named in examples.EnumerateObject())
        {
            if (Get(Follow(named.Value), "value") is { ValueKind: not JsonValueKind.Undefined } value) yield return value;
        }
    }

    private JsonElement Find(string pointer)
    {
        var node = _root;
        foreach (var step in pointer.Split('/').Skip(1)) node = Get(node, step.Replace("~1", "/").Replace("~0", "~"));
        return node;
    }

    private JsonElement Get(JsonElement node, string name)
    {
        if (node.ValueKind != JsonValueKind.Object) return default;
        foreach (var property in node.EnumerateObject())
        {
            // A range is written 2XX or 2xx.
            if (property.Name.Equals(name, name is [>= '1' and <= '5', _, _] ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)) return name is "example" ? property.Value : Follow(property.Value);
        }
        return default;
    }

    private JsonElement Follow(JsonElement node)
    {
        for (var hops = 0; hops < MaxHops && node.ValueKind == JsonValueKind.Object && node.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String; hops++)
        {
            if (reference.GetString() is not ['#', ..] text) return default;
            node = Find(Uri.UnescapeDataString(text));
        }
        return node;
    }
}
