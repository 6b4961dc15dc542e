using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Tests.Drift;

/// <summary>A document of several files: compared whole, and each finding points into the file that says so.</summary>
public sealed class ReferencedFilesTests
{
    private const string Main = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths: {/pets: {$ref: paths/pets.yaml}}
        """;

    private const string Paths = """
        parameters:
          - {name: owner, in: query, schema: {type: string}}
        get:
          operationId: listPets
          parameters:
            - {name: limit, in: query, schema: {type: integer}}
          responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "../schemas/pet.yaml"}}}}}
        """;

    private const string Pet = """
        type: object
        properties:
          name: {type: string}
          toy: {$ref: "toys.yaml#/definitions/Toy"}
        """;

    private const string Toys = """
        definitions:
          Toy:
            type: object
            properties:
              price: {type: integer}
        """;

    [Fact]
    public async Task Code_that_does_what_all_files_say_is_silent() => Assert.Empty(await FindAsync("string? owner, int? limit", "int Price"));

    [Theory]
    [InlineData("string? owner", "int Price", "CMODE2010", "pets.yaml", 6)]
    [InlineData("string? owner, bool? limit", "int Price", "CMODE2014", "pets.yaml", 6)]
    [InlineData("int? owner, int? limit", "int Price", "CMODE2014", "pets.yaml", 2)]
    [InlineData("string? owner, int? limit", "string Price", "CMODE2025", "toys.yaml", 5)]
    [InlineData("string? owner, int? limit", "int Price, string? Colour", "CMODE2023", "toys.yaml", 4)]
    public async Task What_differs_points_into_the_file_that_says_so(string parameters, string toy, string id, string file, int line)
    {
        var found = Assert.Single(await FindAsync(parameters, toy));
        Assert.Equal(id, found.Id);
        var place = Assert.Single(found.AdditionalLocations).GetLineSpan();
        Assert.Equal((file, line), (Path.GetFileName(place.Path), place.StartLinePosition.Line + 1));
        Assert.Contains($"'{file}' (line {line})", found.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_listed_is_not_held_against_the_code() =>
        Assert.Empty(await FindAsync("string? owner, int? limit", "bool Price", Create().AddReference("/project/paths/pets.yaml", Paths)));

    [Fact]
    public async Task A_changed_reference_is_read_again()
    {
        var main = new DocumentText("/project/openapi.yaml", Main);
        Assert.Empty(await FindAsync("string? owner, int? limit", "int Price", WithFiles(new ApiCompilation().Add(main, ("CodeModeApiName", "TestApi")), Toys)));
        Assert.Single(await FindAsync("string? owner, int? limit", "int Price", WithFiles(new ApiCompilation().Add(main, ("CodeModeApiName", "TestApi")), Toys.Replace("integer", "string", StringComparison.Ordinal))));
    }

    private static ApiCompilation Create() => new ApiCompilation().Add("/project/openapi.yaml", Main, ("CodeModeApiName", "TestApi"));

    private static ApiCompilation WithFiles(ApiCompilation project, string toys) => project
        .AddReference("/project/paths/pets.yaml", Paths)
        .AddReference("/project/schemas/pet.yaml", Pet)
        .AddReference("/project/schemas/toys.yaml", toys);

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string parameters, string toy, ApiCompilation? project = null) => await (project ?? WithFiles(Create(), Toys)).FindDriftAsync($$"""
        using Microsoft.AspNetCore.Builder;

        public sealed record Toy({{toy}});

        public sealed record Pet(string Name, Toy Toy);

        public static class Program
        {
            public static void Main(string[] args)
            {
                var app = WebApplication.CreateBuilder(args).Build();
                app.MapGet("/pets", Pet ({{parameters}}) => null!);
                app.Run();
            }
        }
        """);
}
