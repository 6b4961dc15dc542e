namespace CodeMode.Generator.Tests.Drift;

/// <summary>
/// Patterns of large sample shops: versioned groups of a package that the analyzer does not know, bags of services, hyphenated names, two documents for two versions.
/// Nothing may be reported of them but what is certain.
/// </summary>
public sealed class VersionedApiTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using System.Linq;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.HttpResults;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.Options;

        namespace Asp.Versioning.Builder
        {
            public interface IVersionedEndpointRouteBuilder : IEndpointRouteBuilder;

            public static class VersioningExtensions
            {
                public static IVersionedEndpointRouteBuilder NewVersionedApi(this IEndpointRouteBuilder app, string? name = null) => null!;

                public static T HasApiVersion<T>(this T builder, int major, int? minor = null) where T : IEndpointConventionBuilder => builder;
            }
        }

        namespace Shop
        {
            using Asp.Versioning.Builder;

            static class Program
            {
                static void Main(string[] args)
                {
                    var app = WebApplication.CreateBuilder(args).Build();
                    app.MapCatalog();
                    app.MapDefaultEndpoints();
                    app.Run();
                }

                static void MapDefaultEndpoints(this WebApplication app)
                {
                    if (app.Environment.EnvironmentName == "Development") app.MapGet("/alive", () => "yes");
                }
            }

            static class CatalogApi
            {
                public static IEndpointRouteBuilder MapCatalog(this IEndpointRouteBuilder app)
                {
                    var versioned = app.NewVersionedApi("Catalog");
                    var api = versioned.MapGroup("api/catalog").HasApiVersion(1, 0).HasApiVersion(2, 0);
                    var v1 = versioned.MapGroup("api/catalog").HasApiVersion(1, 0);
                    var v2 = versioned.MapGroup("api/catalog").HasApiVersion(2, 0);
                    v1.MapGet("/items", ListV1).WithName("ListItems").WithTags("Items");
                    v2.MapGet("/items", ListV2).WithName("ListItems-V2").WithTags("Items");
                    api.MapGet("/items/{id:int}", Get).WithName("GetItem");
                    api.MapGet("/items/{id:int}/pic", Picture).WithName("GetItemPicture");
                    v1.MapGet("/items/by/{name:minlength(1)}", ByName).WithName("GetItemsByName");
                    api.MapGet("/types", [ProducesResponseType<ProblemDetails>(400, "application/problem+json")] async (Context context) => await context.ListAsync()).WithName("ListTypes");
                    v1.MapPut("/items", Update).WithName("UpdateItem");
                    api.MapDelete("/items/{id:int}", Delete).WithName("DeleteItem");
                    return app;
                }

                static async Task<Ok<Paginated<Item>>> ListV1([AsParameters] Pagination pagination, [AsParameters] Services services)
                {
                    await Task.Yield();
                    return TypedResults.Ok(new Paginated<Item>(0, 0, 0, []));
                }

                static async Task<Ok<Paginated<Item>>> ListV2([AsParameters] Pagination pagination, [AsParameters] Services services, string? name, int? type)
                {
                    await Task.Yield();
                    return TypedResults.Ok(new Paginated<Item>(0, 0, 0, []));
                }

                static async Task<Results<Ok<Item>, NotFound, BadRequest<ProblemDetails>>> Get(HttpContext context, [AsParameters] Services services, [Description("The id")] int id)
                {
                    await Task.Yield();
                    return TypedResults.NotFound();
                }

                [ProducesResponseType<byte[]>(200, "application/octet-stream", ["image/png"])]
                static async Task<Results<PhysicalFileHttpResult, NotFound>> Picture(Context context, int id)
                {
                    await Task.Yield();
                    return TypedResults.NotFound();
                }

                static Task<Ok<Paginated<Item>>> ByName([AsParameters] Pagination pagination, [AsParameters] Services services, [Required, MinLength(1)] string name) => ListV1(pagination, services);

                static async Task<Results<Created, BadRequest<ProblemDetails>, NotFound<ProblemDetails>>> Update(HttpContext context, [AsParameters] Services services, Item item)
                {
                    await Task.Yield();
                    return TypedResults.Created("/");
                }

                static Results<NoContent, NotFound> Delete([AsParameters] Services services, int id) => TypedResults.NoContent();
            }

            public record Pagination([property: DefaultValue(10)] int PageSize = 10, [property: DefaultValue(0)] int PageIndex = 0);

            public sealed class Services(Context context, IOptions<Options> options, ILogger<Services> logger)
            {
                public Context Context { get; } = context;
                public IOptions<Options> Options { get; } = options;
                public ILogger<Services> Logger { get; } = logger;
            }

            public sealed class Options
            {
                public string? Base { get; set; }
            }

            public class Context
            {
                public Task<List<ItemType>> ListAsync() => Task.FromResult(new List<ItemType>());
            }

            public class Paginated<T>(int pageIndex, int pageSize, long count, IEnumerable<T> data)
            {
                public int PageIndex { get; } = pageIndex;
                public int PageSize { get; } = pageSize;
                public long Count { get; } = count;
                public IEnumerable<T> Data { get; } = data;
            }

            public class ItemType
            {
                public int Id { get; set; }
                [Required] public string Type { get; set; } = "";
            }

            public class Item
            {
                public int Id { get; set; }
                [Required] public string Name { get; set; } = "";
                public string? Description { get; set; }
                public decimal Price { get; set; }
                public ItemType? ItemType { get; set; }
                [JsonIgnore] public object? Embedding { get; set; }
                public int RemoveStock(int count) => count;
            }
        }
        """;

    private const string Version = """{ "name": "api-version", "in": "query", "required": true, "schema": { "type": "string" } }""";
    private const string Id = """{ "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "format": "int32" } }""";
    private const string Page = """{ "name": "PageSize", "in": "query", "schema": { "type": ["integer", "string"], "pattern": "^-?(?:0|[1-9]\\d*)$", "format": "int32", "default": 10 } }, { "name": "PageIndex", "in": "query", "schema": { "type": ["integer", "string"], "pattern": "^-?(?:0|[1-9]\\d*)$", "format": "int32", "default": 0 } }""";
    private const string List = """{ "description": "OK", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/PaginatedOfItem" } } } }""";
    private const string Shared = $$"""
        "/api/catalog/items/{id}": {
          "get": { "operationId": "GetItem", "parameters": [{{Id}}, {{Version}}], "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Item" } } } }, "404": { "description": "" }, "400": { "description": "" } } },
          "delete": { "operationId": "DeleteItem", "parameters": [{{Id}}, {{Version}}], "responses": { "204": { "description": "" }, "404": { "description": "" } } }
        },
        "/api/catalog/items/{id}/pic": { "get": { "operationId": "GetItemPicture", "parameters": [{{Id}}, {{Version}}], "responses": { "404": { "description": "" }, "200": { "description": "OK", "content": { "application/octet-stream": { "schema": { "type": "string", "format": "byte" } } } } } } },
        "/api/catalog/types": { "get": { "operationId": "ListTypes", "parameters": [{{Version}}], "responses": { "400": { "description": "" }, "200": { "description": "OK", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/ItemType" } } } } } } } }
        """;
    private const string Types = """
        "components": { "schemas": {
          "Item": { "type": "object", "required": ["name"], "properties": { "id": { "type": "integer", "format": "int32" }, "name": { "type": "string" }, "description": { "type": ["null", "string"] }, "price": { "type": ["number", "string"], "pattern": "^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$", "format": "double" }, "itemType": { "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/ItemType" }] } } },
          "ItemType": { "type": "object", "required": ["type"], "properties": { "id": { "type": "integer", "format": "int32" }, "type": { "type": "string" } } },
          "PaginatedOfItem": { "type": "object", "required": ["pageIndex", "pageSize", "count", "data"], "properties": { "pageIndex": { "type": "integer", "format": "int32" }, "pageSize": { "type": "integer", "format": "int32" }, "count": { "type": "integer", "format": "int64" }, "data": { "type": "array", "items": { "$ref": "#/components/schemas/Item" } } } }
        } }
        """;

    private const string First = $$"""
        { "openapi": "3.1.1", "info": { "title": "Catalog", "version": "1.0" }, "paths": {
          "/api/catalog/items": {
            "get": { "operationId": "ListItems", "parameters": [{{Page}}, {{Version}}], "responses": { "200": {{List}} } },
            "put": { "operationId": "UpdateItem", "parameters": [{{Version}}], "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Item" } } } }, "responses": { "201": { "description": "" }, "400": { "description": "" }, "404": { "description": "" } } }
          },
          "/api/catalog/items/by/{name}": { "get": { "operationId": "GetItemsByName", "parameters": [{{Page}}, { "name": "name", "in": "path", "required": true, "schema": { "type": "string", "minLength": 1 } }, {{Version}}], "responses": { "200": {{List}} } } },
          {{Shared}} }, {{Types}} }
        """;

    private const string Second = $$"""
        { "openapi": "3.1.1", "info": { "title": "Catalog", "version": "2.0" }, "paths": {
          "/api/catalog/items": { "get": { "operationId": "ListItems-V2", "parameters": [{{Page}}, { "name": "name", "in": "query", "schema": { "type": "string" } }, { "name": "type", "in": "query", "schema": { "type": "integer", "format": "int32" } }, {{Version}}], "responses": { "200": {{List}} } } },
          {{Shared}} }, {{Types}} }
        """;

    [Fact]
    public async Task Two_versions_with_a_document_each_are_silent() =>
        Assert.Empty(await ApiCompilation.Of(First).Add("/project/openapi_v2.json", Second).FindDriftAsync(Source));

    [Theory]
    [InlineData(First)]
    [InlineData(Second)]
    public async Task One_version_s_document_alone_is_silent(string document) => Assert.Empty(await ApiCompilation.Of(document).FindDriftAsync(Source));

    [Fact]
    public async Task What_is_certain_is_still_said()
    {
        var found = await ApiCompilation.Of(First.Replace("\"description\": { \"type\": [\"null\", \"string\"] }", "\"text\": { \"type\": [\"null\", \"string\"] }", StringComparison.Ordinal)).FindDriftAsync(Source);
        Assert.Equal(["CMODE2022", "CMODE2023"], found.Select(static d => d.Id).Order(StringComparer.Ordinal));
    }
}
