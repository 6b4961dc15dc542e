namespace CodeMode.Generator.Tests;

public sealed class ReferenceTests
{
    private const string Main = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths: {/pets: {$ref: paths/pets.yaml}, /toys: {$ref: ../shared/toys.yaml}, /web: {$ref: "https://example.com/x.yaml"}}
        """;

    private const string Pets = """
        get:
          operationId: listPets
          tags: [pets]
          summary: Pets
          responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/nowhere"}}}}}
        """;

    [Fact]
    public void Files_that_the_project_lists_are_part_of_the_document_and_others_are_not()
    {
        var project = new ApiCompilation()
            .Add("/project/openapi.yaml", Main, ("CodeModeApiName", "TestApi"))
            .AddReference("/project/paths/pets.yaml", Pets)
            .Run("public static class Program { public static string Run() => Tests.TestApi.Operations.ListPets.ToString(); }");
        Assert.Contains("listPets", (string)project.Execute()!, StringComparison.Ordinal);
        // A finding stands in its own file.
        var nowhere = Assert.Single(project.Diagnostics, static d => d.Id == "CMODE0003").Location.GetLineSpan();
        Assert.Equal(("/project/paths/pets.yaml", 4), (nowhere.Path, nowhere.StartLinePosition.Line));
        var missing = project.Diagnostics.Where(static d => d.Id == "CMODE0004").ToList();
        Assert.Contains(missing, static d => d.GetMessage(null).Contains("<CodeModeReference Include=\"../shared/toys.yaml\" />", StringComparison.Ordinal));
        Assert.Contains(missing, static d => d.GetMessage(null).Contains("does not fetch", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_above_the_document_may_be_listed() => Assert.DoesNotContain(
        new ApiCompilation()
            .Add("/project/openapi.yaml", "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/toys: {$ref: ../shared/toys.yaml}}", ("CodeModeApiName", "TestApi"))
            .AddReference("/shared/toys.yaml", Pets.Replace("#/nowhere", "#/get/responses", StringComparison.Ordinal))
            .Run().Diagnostics,
        static d => d.Id == "CMODE0004");
}
