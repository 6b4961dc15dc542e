namespace CodeMode.Generator.Tests.Drift;

/// <summary>Bodies that <c>.Accepts&lt;T&gt;("…")</c> declares and no parameter takes.</summary>
public sealed class AcceptsTests
{
    [Theory]
    [InlineData("""app.MapPost("/notes", (HttpRequest request) => "").Accepts<Note>("application/xml");""", "application/json", "Accepts<Note>", "reads application/xml, and 'openapi.json' (line 1) has application/json")]
    [InlineData("""app.MapPost("/notes", (HttpRequest request) => "").Accepts(typeof(Note), "application/xml", "text/xml");""", "text/plain", "Accepts", "reads application/xml, text/xml, and 'openapi.json'")]
    [InlineData("""app.MapPost("/notes", (HttpRequest request) => "").Accepts<List<Note>>("application/json");""", "application/json", "Accepts<List<Note>>", "is List<Note> in the code and object in 'openapi.json'")]
    public async Task What_differs_is_found_at_the_call(string statement, string contentType, string squiggle, string message)
    {
        var source = Source(statement);
        var found = Assert.Single(await ApiCompilation.Of(Document(contentType)).FindDriftAsync(source));
        Assert.Equal("CMODE2021", found.Id);
        Assert.Equal(squiggle, source.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        Assert.Contains(message, found.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""app.MapPost("/notes", (HttpRequest request) => "").Accepts<Note>("application/json", "application/xml");""", "application/json; charset=utf-8")]
    [InlineData("""app.MapPost("/notes", (HttpRequest request) => "").Accepts<Note>("application/xml");""", "application/xml")]
    [InlineData("""app.MapPost("/notes", (HttpRequest request) => "").Accepts<Note>("application/xml");""", "*/*")]
    [InlineData("""app.MapPost("/notes", (HttpRequest request) => "").Accepts<Note>(args[0]);""", "application/json")]
    // Of a body that a parameter takes, the framework documents the parameter's type.
    [InlineData("""app.MapPost("/notes", (Note note) => "").Accepts<List<Note>>("application/json");""", "application/json")]
    public async Task What_fits_or_is_not_certain_is_silent(string statement, string contentType) =>
        Assert.Empty(await ApiCompilation.Of(Document(contentType)).FindDriftAsync(Source(statement)));

    private static string Document(string contentType) => $$"""
        { "openapi": "3.1.1", "info": { "title": "Notes", "version": "1" }, "paths": { "/notes": { "post": { "requestBody": { "content": { "{{contentType}}": { "schema": { "type": "object", "properties": { "text": { "type": "string" } } } } } }, "responses": { "200": { "description": "", "content": { "text/plain": { "schema": { "type": "string" } } } } } } } } }
        """;

    private static string Source(string statement) => $$"""
        using System.Collections.Generic;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;

        public sealed class Note { public string? Text { get; set; } }

        public static class Program
        {
            public static void Main(string[] args)
            {
                var app = WebApplication.CreateBuilder(args).Build();
                {{statement}}
                app.Run();
            }
        }
        """;
}
