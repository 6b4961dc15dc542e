using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeMode.Benchmarks.Compiling;

/// <summary>An app of 1,000 minimal endpoints and 500 types, and the document that is true of it.</summary>
internal static class SyntheticApp
{
    private const int Groups = 100;

    /// <summary>Its files by name.</summary>
    public static IEnumerable<(string Name, string Text)> Sources => Enumerable.Range(0, Groups).Select(static n => ($"Group{n}.cs", Group(n))).Append(("Program.cs", Program()));

    public static string Document()
    {
        var (paths, schemas) = (new JsonObject(), new JsonObject());
        for (var n = 0; n < Groups; n++)
        {
            AddPaths(paths, n);
            AddSchemas(schemas, n);
        }

        var document = new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "Synthetic", ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
        return document.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static string Program()
    {
        var text = new StringBuilder("var app = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args).Build();\n");
        for (var n = 0; n < Groups; n++) text.Append(CultureInfo.InvariantCulture, $"Synthetic.Group{n}.Map(app);\n");
        return text.Append("app.Run();\n").ToString();
    }

    // Ten endpoints in the styles that apps have, and five types.
    private static string Group(int n) => $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.HttpResults;
        using Microsoft.AspNetCore.Routing;
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Synthetic;

        public sealed record Item{{n}}(int Id, string Name, decimal Price, bool IsOpen, DateTimeOffset Created, Detail{{n}} Detail, string? Note);

        public sealed class Detail{{n}}
        {
            public required string Title { get; set; }
            public required Guid Key { get; set; }
            public int Count { get; set; }
            public double? Weight { get; set; }
            public List<string> Tags { get; set; } = [];
        }

        public sealed class New{{n}}
        {
            public required string Name { get; set; }
            public required decimal Price { get; set; }
            public string? Note { get; set; }
            public required Detail{{n}} Detail { get; set; }
        }

        public sealed class Page{{n}}
        {
            public required List<Item{{n}}> Items { get; set; }
            public int Total { get; set; }
        }

        public sealed class Report{{n}}
        {
            public required string Title { get; set; }
            public long Sum { get; set; }
            public Dictionary<string, decimal> Parts { get; set; } = [];
        }

        public static class Group{{n}}
        {
            private static readonly Dictionary<int, Item{{n}}> Items = [];

            public static void Map(IEndpointRouteBuilder app)
            {
                var group = app.MapGroup("/group{{n}}").WithTags("group{{n}}");
                group.MapGet("/", List).WithName("List{{n}}");
                group.MapGet("/{id:int}", Find).WithName("Find{{n}}");
                group.MapPost("/", Add).WithName("Add{{n}}");
                group.MapPut("/{id:int}", (int id, New{{n}} body) => Items.ContainsKey(id) ? Results.NoContent() : Results.NotFound()).WithName("Change{{n}}").Produces(204).Produces(404);
                group.MapDelete("/{id:int}", (int id, CancellationToken cancellation) =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    return Items.Remove(id) ? TypedResults.NoContent() : throw new InvalidOperationException("There is no " + id + ".");
                }).WithName("Remove{{n}}");
                var reports = group.MapGroup("/reports");
                reports.MapGet("/{year:int}", async Task<Results<Ok<Report{{n}}>, NotFound>> (int year, string? filter) =>
                {
                    await Task.Yield();
                    if (year < 2000) return TypedResults.NotFound();
                    var chosen = Items.Values.Where(item => item.Created.Year == year && (filter is null || item.Name.Contains(filter, StringComparison.Ordinal))).ToList();
                    var report = new Report{{n}} { Title = $"{year}: {chosen.Count}", Sum = chosen.Sum(item => (long)item.Price) };
                    foreach (var item in chosen) report.Parts[item.Name] = item.Price;
                    return TypedResults.Ok(report);
                }).WithName("Report{{n}}");
                reports.MapGet("/titles", (int limit = 20) => Items.Values.Select(item => item.Detail.Title).Distinct().Order(StringComparer.Ordinal).Take(limit).ToArray()).WithName("Titles{{n}}");
                reports.MapPost("/sum", (Detail{{n}} detail) => detail.Tags.Count * detail.Count).WithName("Sum{{n}}");
                reports.MapGet("/{key:guid}/detail", (Guid key) => Items.Values.Where(item => item.Detail.Key == key).Select(item => item.Detail).First()).WithName("Detail{{n}}");
                reports.MapPatch("/{id:int}/note", (int id, string note) =>
                {
                    Items[id] = Items[id] with { Note = note.Trim() };
                    return TypedResults.Ok(Items[id]);
                }).WithName("Note{{n}}");
            }

            private static Ok<Page{{n}}> List(int? skip, int? take, string? search)
            {
                var query = Items.Values.AsEnumerable();
                if (search is { Length: > 0 }) query = query.Where(item => item.Name.StartsWith(search, StringComparison.OrdinalIgnoreCase));
                var all = query.OrderBy(item => item.Id).ToList();
                return TypedResults.Ok(new Page{{n}} { Items = all.Skip(skip ?? 0).Take(take ?? 20).ToList(), Total = all.Count });
            }

            private static Results<Ok<Item{{n}}>, NotFound> Find(int id) => Items.TryGetValue(id, out var item) ? TypedResults.Ok(item) : TypedResults.NotFound();

            private static async Task<Created<Item{{n}}>> Add(New{{n}} body, CancellationToken cancellation)
            {
                await Task.Delay(1, cancellation);
                var item = new Item{{n}}(Items.Count + 1, body.Name, body.Price, true, DateTimeOffset.UnixEpoch, body.Detail, body.Note);
                if (Items.Values.Any(other => string.Equals(other.Name, item.Name, StringComparison.Ordinal))) throw new InvalidOperationException("Twice: " + item.Name);
                Items.Add(item.Id, item);
                return TypedResults.Created($"/group{{n}}/{item.Id}", item);
            }
        }
        """;

    private static void AddPaths(JsonObject paths, int n)
    {
        var root = "/group" + n;
        paths[root] = Json($$"""{ "get": {{Operation("List", n, [("skip", false, Integer), ("take", false, Integer), ("search", false, Text)], Answer("200", Schema("Page", n)))}}, "post": {{Operation("Add", n, [], Answer("201", Schema("Item", n)), Schema("New", n))}} }""");
        paths[root + "/{id}"] = Json($$"""{ "get": {{Operation("Find", n, [Id], Answer("200", Schema("Item", n)) + "," + Empty("404"))}}, "put": {{Operation("Change", n, [Id], Empty("204") + "," + Empty("404"), Schema("New", n))}}, "delete": {{Operation("Remove", n, [Id], Empty("204"))}} }""");
        paths[root + "/reports/{year}"] = Json($$"""{ "get": {{Operation("Report", n, [("year", true, Integer), ("filter", false, Text)], Answer("200", Schema("Report", n)) + "," + Empty("404"))}} }""");
        paths[root + "/reports/titles"] = Json($$"""{ "get": {{Operation("Titles", n, [("limit", false, """{ "type": "integer", "format": "int32", "default": 20 }""")], Answer("200", """{ "type": "array", "items": { "type": "string" } }"""))}} }""");
        paths[root + "/reports/sum"] = Json($$"""{ "post": {{Operation("Sum", n, [], Answer("200", Integer), Schema("Detail", n))}} }""");
        paths[root + "/reports/{key}/detail"] = Json($$"""{ "get": {{Operation("Detail", n, [("key", true, """{ "type": "string", "format": "uuid" }""")], Answer("200", Schema("Detail", n)))}} }""");
        paths[root + "/reports/{id}/note"] = Json($$"""{ "patch": {{Operation("Note", n, [Id, ("note", true, Text)], Answer("200", Schema("Item", n)))}} }""");
    }

    private static void AddSchemas(JsonObject schemas, int n)
    {
        schemas["Item" + n] = Json($$"""{ "type": "object", "required": ["id", "name", "price", "isOpen", "created", "detail", "note"], "properties": { "id": {{Integer}}, "name": {{Text}}, "price": {{Number}}, "isOpen": { "type": "boolean" }, "created": { "type": "string", "format": "date-time" }, "detail": {{Schema("Detail", n)}}, "note": { "type": ["null", "string"] } } }""");
        schemas["Detail" + n] = Json($$"""{ "type": "object", "required": ["title", "key"], "properties": { "title": {{Text}}, "key": { "type": "string", "format": "uuid" }, "count": {{Integer}}, "weight": { "type": ["null", "number"], "format": "double" }, "tags": { "type": "array", "items": {{Text}} } } }""");
        schemas["New" + n] = Json($$"""{ "type": "object", "required": ["name", "price", "detail"], "properties": { "name": {{Text}}, "price": {{Number}}, "note": { "type": ["null", "string"] }, "detail": {{Schema("Detail", n)}} } }""");
        schemas["Page" + n] = Json($$"""{ "type": "object", "required": ["items"], "properties": { "items": { "type": "array", "items": {{Schema("Item", n)}} }, "total": {{Integer}} } }""");
        schemas["Report" + n] = Json($$"""{ "type": "object", "required": ["title"], "properties": { "title": {{Text}}, "sum": { "type": "integer", "format": "int64" }, "parts": { "type": "object", "additionalProperties": {{Number}} } } }""");
    }

    private const string Integer = """{ "type": "integer", "format": "int32" }""";
    private const string Number = """{ "type": "number", "format": "double" }""";
    private const string Text = """{ "type": "string" }""";
    private static readonly (string, bool, string) Id = ("id", true, Integer);

    private static string Operation(string name, int n, (string Name, bool InPathOrRequired, string Schema)[] parameters, string responses, string? body = null) =>
        $$"""{ "tags": ["group{{n}}"], "operationId": "{{name}}{{n}}", "summary": "{{name}}", "parameters": [{{string.Join(",", parameters.Select(static p =>
            $$"""{ "name": "{{p.Name}}", "in": "{{(p.Name is "id" or "year" or "key" ? "path" : "query")}}", "required": {{(p.InPathOrRequired ? "true" : "false")}}, "schema": {{p.Schema}} }"""))}}], {{
            (body is null ? "" : $$""" "requestBody": { "required": true, "content": { "application/json": { "schema": {{body}} } } }, """)}}"responses": { {{responses}} } }""";

    private static string Answer(string status, string schema) => $$""" "{{status}}": { "description": "", "content": { "application/json": { "schema": {{schema}} } } } """;

    private static string Empty(string status) => $$""" "{{status}}": { "description": "" } """;

    private static string Schema(string name, int n) => $$"""{ "$ref": "#/components/schemas/{{name}}{{n}}" }""";

    private static JsonNode? Json(string text) => JsonNode.Parse(text);
}
