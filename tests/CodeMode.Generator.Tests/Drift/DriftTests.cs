namespace CodeMode.Generator.Tests.Drift;

/// <summary>Endpoints of minimal APIs against the document: what is certain is said, everything else is silence.</summary>
public sealed class DriftTests
{
    private const string Document = """
        {
          "openapi": "3.1.1", "info": { "title": "Pets", "version": "1" },
          "paths": {
            "/pets": { "get": { "responses": { "200": { "description": "", "content": { "text/plain": { "schema": { "type": "string" } } } } } } },
            "/pets/{petId}": { "get": { "parameters": [{ "name": "petId", "in": "path", "required": true, "schema": { "type": "integer" } }], "responses": { "200": { "description": "", "content": { "text/plain": { "schema": { "type": "string" } } } } } } }
          }
        }
        """;

    [Theory]
    [InlineData("""pets.MapPost("/", () => "");""", "\"/\"", "'POST /pets' is not in 'openapi.json', which has GET at this path")]
    [InlineData("""pets.MapGet("/{petId:int}/toys", (int petId) => "");""", "\"/{petId:int}/toys\"", "'GET /pets/{petId}/toys' is not in 'openapi.json'; add")]
    [InlineData("""app.MapGroup("/shops").WithTags("x").MapDelete("/" + Name, Static).WithName("x").RequireAuthorization();""", "\"/\" + Name", "'DELETE /shops/toys'")]
    [InlineData("""pets.Toys(); static string More() => "";""", "\"toys\"", "'GET /pets/toys'")]
    public async Task An_endpoint_that_the_document_does_not_have_is_found_at_its_template(string statement, string squiggle, string message)
    {
        var source = Source(statement);
        var found = Assert.Single(await ApiCompilation.Of(Document).FindDriftAsync(source));
        Assert.Equal("CMODE2002", found.Id);
        Assert.Equal(squiggle, source.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        Assert.Contains(message, found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""app.MapFallback(() => "");""")]
    [InlineData("""pets.MapPost("/", () => "").ExcludeFromDescription();""")]
    [InlineData("""pets.MapPost("/", () => "").WithGroupName("internal");""")]
    [InlineData("""pets.MapPost("/", () => ""); pets.ExcludeFromDescription();""")]
    [InlineData("""var kept = pets.MapPost("/", () => ""); kept.ExcludeFromDescription();""")]
    [InlineData("""if (app.Environment.IsDevelopment()) pets.MapPost("/", () => "");""")]
    [InlineData("""if (args.Length > 0) return; pets.MapPost("/", () => "");""")]
    [InlineData("""if (args.Length > 0) pets.Toys();""")]
    [InlineData("""app.MapGet("/raw", (HttpContext context) => Task.CompletedTask);""")]
    [InlineData("""pets.MapPost("/", () => "").Hide();""")]
    [InlineData("""pets = app.MapGroup("/dogs"); pets.MapPost("/", () => "");""")]
    [InlineData("""app.MapGet("/v{version:apiVersion}/pets", () => "");""")]
    [InlineData("""pets.MapPost("/", [ExcludeFromDescription] () => "");""")]
    [InlineData("""pets.MapPost("/", Hidden);""")]
    [InlineData("""var handler = Static; pets.MapPost("/", handler);""")]
    public async Task What_is_documented_or_not_certain_is_silent(string statement) =>
        Assert.Empty(await ApiCompilation.Of(Document).FindDriftAsync(Source(statement)));

    [Theory]
    [InlineData("""foreach (var name in args) pets.MapGet(name, () => "");""", "name")]
    [InlineData("""pets.MapGet(args[0], () => "");""", "args[0]")]
    [InlineData("""app.MapGroup(args[0]).MapGet("/toys", () => "");""", "\"/toys\"")]
    [InlineData("""app.MapMethods("/any", args, () => "");""", "\"/any\"")]
    public async Task What_only_the_running_app_knows_is_mentioned(string statement, string squiggle)
    {
        var source = Source(statement);
        var found = Assert.Single(await ApiCompilation.Of(Document).FindDriftAsync(source));
        Assert.Equal("CMODE2005", found.Id);
        Assert.Equal(squiggle, source.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("pets.MapGet(args[0], () => \"\");", Microsoft.CodeAnalysis.DiagnosticSeverity.Info)]
    [InlineData("", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)]
    public async Task One_unknown_route_makes_a_missing_endpoint_a_remark(string statement, Microsoft.CodeAnalysis.DiagnosticSeverity severity)
    {
        var document = Document.Replace("\"/pets\": {", "\"/shops\": { \"get\": { \"responses\": { \"200\": { \"description\": \"\" } } } }, \"/pets\": {", StringComparison.Ordinal);
        var found = Assert.Single((await ApiCompilation.Of(document).FindDriftAsync(Source(statement))).Where(static d => d.Id == "CMODE2001"));
        Assert.Equal(severity, found.Severity);
    }

    [Fact]
    public async Task A_document_of_something_else_is_not_compared_when_the_project_says_so() =>
        Assert.Empty(await ApiCompilation.Of(Document, ("CodeModeApiDrift", "false")).FindDriftAsync(Source("""pets.MapPost("/", () => "");""")));

    [Fact]
    public async Task A_document_of_another_api_is_left_alone() =>
        Assert.Empty(await ApiCompilation.Of(Document.Replace("/pets", "/stars", StringComparison.Ordinal)).FindDriftAsync(Source("")));

    private static string Source(string statement) => $$"""
        using System;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.Hosting;

        static class Program
        {
            const string Name = "toys";

            static string Static() => "";

            [ExcludeFromDescription]
            static string Hidden() => "";

            static void Map(string[] args)
            {
                var app = WebApplication.CreateBuilder(args).Build();
                var pets = app.MapGroup("/pets").RequireAuthorization();
                pets.MapGet("/", () => "");
                pets.MapGet("/{petId}", (int petId) => "");
                {{statement}}
            }

            static void Toys(this IEndpointRouteBuilder builder) => builder.MapGet("toys", Static);

            static void Hide(this IEndpointConventionBuilder builder) { }
        }
        """;
}
