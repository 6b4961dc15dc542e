using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using CodeMode.Data;
using CodeMode.Dispatch;
using CodeMode.Dispatch.Validation;
using CodeMode.Model;
using Xunit.Abstractions;

namespace CodeMode.Generator.Tests.RoundTrip;

/// <summary>The records carry the examples that documents give of their own bodies.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    [Fact]
    public void Records_carry_examples_of_every_shape() => Assert.Equal((4, 0), Carry(Orders(total: "12.50", placed: "\"2026-03-01T10:00:00+01:00\"")));

    [Fact]
    public void An_example_that_contradicts_its_schema_is_told_from_one_that_is_lost() => Assert.Equal((2, 2), Carry(Orders(total: "\"much\"", placed: "\"2026-03-01T10:00:00Z\"")));

    [Theory]
    [InlineData("""{ "id": 7 }""", """{ "id": 8 }""", "$.id")]
    [InlineData("""{ "id": 7 }""", """{ }""", "$.id")]
    [InlineData("""{ "id": 7, "names": ["a", "b"] }""", """{ "id": 7, "names": ["a", "c"] }""", "$.names[1]")]
    [InlineData("""{ "id": 7, "names": null, "other": 1 }""", """{ "id": 7.0 }""", null)]
    public void What_is_lost_is_seen(string read, string written, string? path) =>
        Assert.Equal(path, JsonDifference.Find(JsonElement.Parse(read), JsonElement.Parse(written), typeof(Thing)));

    [Theory]
    [MemberData(nameof(EmissionTests.CorpusDocuments), MemberType = typeof(EmissionTests))]
    public void Records_carry_the_examples_of_every_document_of_the_corpus(string name)
    {
        if (name.Length > 0) Carry(File.ReadAllText(Path.Combine(Corpus.Folder!, name)));
    }

    /// <summary>Each example must be carried whole, unless it contradicts its own schema: the validator of arguments says how.</summary>
    private (int Carried, int Contradicting) Carry(string text)
    {
        var api = ApiCompilation.Of(text).Run().Load().GetType("Tests.TestApi")!;
        var model = ((ApiDefinition)api.GetProperty("Definition")!.GetValue(null)!).Model;
        var handles = api.GetNestedType("Operations")!;
        var examples = new DocumentExamples(text);
        var validator = new SchemaValidator(new TypeTable(model with { Types = model.Types.Select(static type => type with { Schema = InBothDirections(type.Schema) }).ToEquatableArray() }));
        var (carried, contradicting, lost) = (0, 0, new List<string>());
        foreach (var operation in model.Operations)
        {
            var handle = handles.GetProperty(operation.HandleName, BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
            foreach (var example in examples.OfAnswer(operation)) Check("answer", example, GetTypeInfo(handle, "ResultType"), GetAnswer(operation));
            foreach (var example in examples.OfBody(operation)) Check("body", example, GetBodyInfo(handle), operation.RequestBody!.Contents[0].Schema);

            void Check(string what, JsonElement example, JsonTypeInfo type, Schema schema)
            {
                if (FindLoss(example, type) is not { } loss) carried++;
                else if (FindContradiction(validator, example, schema) is { } contradiction)
                {
                    contradicting++;
                    output.WriteLine($"{operation.QualifiedName}, {what}: the example contradicts its schema, {contradiction}");
                }
                else lost.Add($"{operation.QualifiedName}, {what}: {loss}");
            }
        }
        output.WriteLine($"{carried} examples are carried, {contradicting} contradict their schemas");
        Assert.True(lost.Count == 0, string.Join("\n", lost));
        return (carried, contradicting);
    }

    private static string? FindLoss(JsonElement example, JsonTypeInfo type)
    {
        try
        {
            var written = JsonSerializer.SerializeToElement(JsonSerializer.Deserialize(example, type), type);
            return JsonDifference.Find(example, written, type.Type) is { } path ? $"{path} is not the same" : null;
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
    }

    private static string? FindContradiction(SchemaValidator validator, JsonElement example, Schema schema)
    {
        var problems = new ProblemList();
        validator.Check(JsonData.From(example), InBothDirections(schema), "$", problems);
        if (problems.Problems is [var first, ..]) return $"{first.Path} {first.Message}";
        // DigitalOcean's 2^63, rounded up by whoever wrote it: an integer of no format that OpenAPI has.
        var beyond = Regex.Matches(example.GetRawText(), @"(?<=[\s:\[,])\d{19,}(?=[\s,}\]])").FirstOrDefault(static number => !long.TryParse(number.Value, out _));
        return beyond is null ? null : $"{beyond.Value} is beyond 64 bits";
    }

    // The validator is one of arguments, and looks away from what is only received.
    private static Schema InBothDirections(Schema schema) => schema with
    {
        ReadOnly = false,
        Items = schema.Items is { } items ? InBothDirections(items) : null,
        AdditionalProperties = schema.AdditionalProperties is { } map ? InBothDirections(map) : null,
        Properties = schema.Properties.Select(static property => property with { Schema = InBothDirections(property.Schema) }).ToEquatableArray(),
        AllOf = schema.AllOf.Select(InBothDirections).ToEquatableArray(),
        AnyOf = schema.AnyOf.Select(InBothDirections).ToEquatableArray(),
        OneOf = schema.OneOf.Select(InBothDirections).ToEquatableArray(),
    };

    private static Schema GetAnswer(ApiOperation operation) => operation.SuccessResponses.SelectMany(static response => response.Contents).First().Schema;

    private static JsonTypeInfo GetTypeInfo(object handle, string property) => (JsonTypeInfo)handle.GetType().GetProperty(property)!.GetValue(handle)!;

    private static JsonTypeInfo GetBodyInfo(object handle)
    {
        var arguments = GetTypeInfo(handle, "ArgumentsType");
        return arguments.Options.GetTypeInfo(arguments.Properties.Single(static property => property.Name == "body").PropertyType);
    }

    private static string Orders(string total, string placed) => $$"""
        {
          "openapi": "3.1.0", "info": { "title": "Orders", "version": "1" },
          "paths": {
            "/orders": {
              "get": {
                "operationId": "listOrders", "summary": "All", "responses": { "200": { "$ref": "#/components/responses/Orders" } }
              },
              "post": {
                "operationId": "placeOrder", "summary": "New",
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" }, "examples": { "small": { "$ref": "#/components/examples/Small" } } } } },
                "responses": { "201": { "description": "made", "content": { "application/json": {
                  "schema": { "$ref": "#/components/schemas/Order" },
                  "examples": { "one": { "$ref": "#/components/examples/Small" }, "two": { "value": { "id": "0D7C7C3E-5C5B-4D5A-8A07-0F1F2F3F4F5F", "total": 1e2, "status": "on-hold" } } }
                } } } }
              }
            }
          },
          "components": {
            "responses": { "Orders": { "description": "ok", "content": { "application/json": {
              "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Order" } },
              "example": [
                { "id": "0d7c7c3e-5c5b-4d5a-8a07-0f1f2f3f4f5f", "total": 3, "lines": [{ "sku": "a", "count": 9007199254740993 }], "marks": { "gift": true }, "payment": { "card": "x" } },
                { "id": "0d7c7c3e-5c5b-4d5a-8a07-0f1f2f3f4f5f", "total": 0.1, "parent": null, "day": "2026-02-28", "undeclared": 1 }
              ]
            } } } },
            "examples": { "Small": { "value": { "id": "0d7c7c3e-5c5b-4d5a-8a07-0f1f2f3f4f5f", "total": {{total}}, "placed": {{placed}}, "parent": { "id": "0d7c7c3e-5c5b-4d5a-8a07-0f1f2f3f4f5f", "total": 1 } } } },
            "schemas": {
              "Order": {
                "type": "object", "required": ["id", "total"],
                "properties": {
                  "id": { "type": "string", "format": "uuid" }, "total": { "type": "number" }, "placed": { "type": "string", "format": "date-time" },
                  "day": { "type": "string", "format": "date" }, "status": { "type": "string", "enum": ["open", "on-hold"] },
                  "parent": { "anyOf": [{ "$ref": "#/components/schemas/Order" }, { "type": "null" }] },
                  "lines": { "type": "array", "items": { "type": "object", "required": ["sku"], "properties": { "sku": { "type": "string" }, "count": { "type": "integer", "format": "int64" } } } },
                  "marks": { "type": "object", "additionalProperties": { "type": "boolean" } },
                  "payment": { "oneOf": [{ "type": "object", "required": ["card"], "properties": { "card": { "type": "string" } } }, { "type": "object", "required": ["iban"], "properties": { "iban": { "type": "string" } } }] }
                }
              }
            }
          }
        }
        """;

    private sealed record Thing
    {
        [JsonPropertyName("id")]
        public long Id { get; init; }

        [JsonPropertyName("names")]
        public IReadOnlyList<string>? Names { get; init; }
    }
}
