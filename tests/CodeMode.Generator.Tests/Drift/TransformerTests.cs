namespace CodeMode.Generator.Tests.Drift;

/// <summary>Code that writes over operations on their way into the document: what it writes is not held against the handlers, what it only describes is.</summary>
public sealed class TransformerTests
{
    private const string Document = """
        { "openapi": "3.1.1", "info": { "title": "Notes", "version": "1" }, "paths": { "/notes": { "post": {
          "parameters": [{ "name": "colour", "in": "query", "schema": { "type": "string" } }],
          "requestBody": { "content": { "application/json": { "schema": { "type": "object" } } } },
          "responses": { "200": { "description": "", "content": { "text/plain": { "schema": { "type": "string" } } } } } } } } }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("""operation.RequestBody!.Description = "A note"; operation.Parameters![0].Description = "Its colour"; operation.Responses!["200"].Description = "Kept";""")]
    public async Task What_is_only_described_is_compared(string transformation) =>
        Assert.Equal(["CMODE2010", "CMODE2020"], (await FindAsync(transformation)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("operation.RequestBody = new OpenApiRequestBody();", "CMODE2010")]
    [InlineData("operation.RequestBody!.Content!.Clear();", "CMODE2010")]
    [InlineData("operation.Parameters!.Add(new OpenApiParameter());", "CMODE2020")]
    [InlineData("""var name = operation.Parameters![0].Description = "x"; Change(operation.RequestBody!);""", "CMODE2010")]
    public async Task What_is_written_over_is_not(string transformation, string left) => Assert.Equal([left], await FindAsync(transformation));

    private static async Task<IEnumerable<string>> FindAsync(string transformation) => (await ApiCompilation.Of(Document).FindDriftAsync($$"""
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.OpenApi;

        public static class Program
        {
            public static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddOpenApi(options => options.AddOperationTransformer((operation, context, cancellation) =>
                {
                    {{transformation}}
                    return Task.CompletedTask;
                }));
                var app = builder.Build();
                app.MapPost("/notes", () => "");
                app.Run();
            }

            private static void Change(IOpenApiRequestBody body) => body.Content!.Clear();
        }
        """)).Select(static found => found.Id);
}
