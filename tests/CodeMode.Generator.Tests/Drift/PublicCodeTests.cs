namespace CodeMode.Generator.Tests.Drift;

/// <summary>Patterns of public repositories that must be understood, or left alone.</summary>
public sealed class PublicCodeTests
{
    private const string Text = """{ "description": "", "content": { "text/plain": { "schema": { "type": "string" } } } }""";

    private const string Document = $$"""
        {
          "openapi": "3.0.4", "info": { "title": "Stock", "version": "1" },
          "paths": {
            "/items": { "get": { "responses": { "200": {{Text}} } } },
            "/items/{code}": { "get": { "parameters": [{ "name": "code", "in": "path", "required": true, "schema": { "type": "string" } }], "responses": { "200": {{Text}} } } },
            "/shelves": { "get": { "parameters": [{ "name": "at", "in": "query", "schema": { "type": "string" } }], "responses": { "200": {{Text}} } } }
          }
        }
        """;

    private const string Shelves = """
        [ApiController]
        public sealed class ShelvesController : ControllerBase
        {
            [HttpGet("/shelves")] public string List([FromQuery] Place? at) => "";
        }

        [TypeConverter(typeof(PlaceConverter))]
        public sealed class Place { public int Row { get; set; } }

        public sealed class PlaceConverter : TypeConverter;
        """;

    private const string Items = """
        [Route("[controller]")]
        public class ItemsController
        {
            [HttpGet] public string List() => "";

            [HttpGet("{code}")] public string Get(Code code) => "";
        }
        """;

    [Fact]
    public async Task A_controller_by_its_name_alone_and_types_that_read_themselves_are_understood() =>
        Assert.Empty(await ApiCompilation.Of(Document).FindDriftAsync(Source(Items, Shelves)));

    [Fact]
    public async Task A_controller_by_its_name_alone_is_compared()
    {
        var source = Source(Items.Replace("[HttpGet(\"{code}\")]", "[HttpDelete(\"{code}\")]", StringComparison.Ordinal), Shelves);
        var found = Assert.Single(await ApiCompilation.Of(Document).FindDriftAsync(source));
        Assert.Equal("CMODE2003", found.Id);
        Assert.Equal("HttpDelete(\"{code}\")", source.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("public class Tests { public class OtherController : ControllerBase { [HttpGet(\"/other\")] public string Get() => \"\"; } }")]
    [InlineData("public class RemoteController { public string Get() => \"\"; }")]
    [InlineData("[NonController, Route(\"other\")] public class OtherController { [HttpGet] public string Get() => \"\"; }")]
    public async Task What_the_framework_takes_for_no_controller_is_none(string type) =>
        Assert.Empty(await ApiCompilation.Of(Document).FindDriftAsync(Source(Items, Shelves, type)));

    [Theory]
    [InlineData("#if NEVER\n", "\n#endif", Microsoft.CodeAnalysis.DiagnosticSeverity.Info)]
    [InlineData("/*", "*/", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)]
    public async Task An_operation_whose_endpoint_may_be_of_another_build_is_a_remark(string before, string after, Microsoft.CodeAnalysis.DiagnosticSeverity severity)
    {
        var source = Source(Items, Shelves.Replace("[HttpGet(\"/shelves\")] public string List([FromQuery] Place? at) => \"\";", $"{before}[HttpGet(\"/shelves\")] public string List([FromQuery] Place? at) => \"\";{after}", StringComparison.Ordinal));
        var found = Assert.Single(await ApiCompilation.Of(Document).FindDriftAsync(source));
        Assert.Equal(("CMODE2001", severity), (found.Id, found.Severity));
    }

    [Fact]
    public async Task An_attribute_that_does_not_compile_yet_may_say_anything()
    {
        var source = Source(Items.Replace("[Route(", "[MapToVersion(2), Route(", StringComparison.Ordinal), Shelves, "[MapToVersion(2), Route(\"pens\")] public class PensController { [HttpGet] public string Get() => \"\"; }");
        Assert.Empty(await LibraryApp.AnalyzeAsync(ApiCompilation.Of(Document).Compile(source), Document));
    }

    [Fact]
    public async Task A_document_with_more_remarks_than_are_shown_is_still_compared()
    {
        var more = string.Concat(Enumerable.Range(0, 120).Select(static i => $$"""
            , "/more/{{i}}": { "get": { "responses": { "200": {{Text}} } } }
            """));
        var mapped = string.Concat(Enumerable.Range(0, 120).Select(static i => $"[HttpGet(\"/more/{i}\")] public string More{i}() => \"\";\n"));
        var document = Document.Replace("\"responses\": { \"200\": " + Text + " } } }\n  }\n", "\"responses\": { \"200\": " + Text + " } } }" + more + "\n  }\n", StringComparison.Ordinal);
        var source = Source(Items, Shelves, $"public class MoreController {{ {mapped} [HttpPut(\"/pens\")] public string Pens() => \"\"; }}");
        var found = Assert.Single(await ApiCompilation.Of(document).FindDriftAsync(source));
        Assert.Equal("CMODE2002", found.Id);
        Assert.Equal("HttpPut(\"/pens\")", source.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
    }

    private static string Source(params string[] types) => $$"""
        using System;
        using System.ComponentModel;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;

        {{string.Join("\n\n", types)}}

        public readonly record struct Code(string Value)
        {
            public static bool TryParse(string? text, out Code code)
            {
                code = new Code(text ?? "");
                return text is not null;
            }
        }

        static class Program
        {
            static void Map(string[] args)
            {
                var app = WebApplication.CreateBuilder(args).Build();
                app.MapControllers();
            }
        }
        """;
}
