extern alias Compiler;

using Compiler::CodeMode.Baseline;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Tests;

/// <summary>A document against its accepted baseline, as the compiler reports it.</summary>
public sealed class BaselineTests
{
    private const string Path = "/project/openapi.json";
    private const string BaselinePath = "/project/openapi.baseline.txt";

    private const string Baseline =
        """
        # Pets
        GET /pets pets.listPets(args?: { limit?: number; status?: "available" | "sold" }): Promise<{ id: number; name: string }[]>
        GET /pets/{petId} pets.getPet(args: { petId: number }): Promise<{ id: number; name: string }>

        """;

    private const string Document =
        """
        {
          "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" },
          "paths": {
            "/pets": { "get": { "operationId": "listPets", "tags": ["pets"], "summary": "All", "parameters": [
                { "name": "limit", "in": "query", "schema": { "type": "integer" } },
                { "name": "status", "in": "query", "schema": { "enum": ["available", "sold"] } } ],
              "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } } } } } } },
            "/pets/{petId}": { "get": { "operationId": "getPet", "tags": ["pets"], "summary": "One", "parameters": [
                { "name": "petId", "in": "path", "required": true, "schema": { "type": "integer" } } ],
              "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } } } } }
          },
          "components": { "schemas": { "Pet": { "type": "object", "required": ["id", "name"], "properties": { "id": { "type": "integer" }, "name": { "type": "string" } } } } }
        }
        """;

    // Id, what is edited (in the document, or in the baseline), what the message holds, the text under the squiggle, and whether the other file's line stands beside it.
    private static readonly (string Id, string Old, string New, bool InBaseline, string Message, string Squiggle, bool HasOther)[] Cases =
    [
        ("CMODE2060", "GET /pets pets.", "POST /pets pets.add(): Promise<void>\nGET /pets pets.", true, "'POST /pets' (pets.add) is no longer in the document", "POST /pets pets.add(): Promise<void>", false),
        ("CMODE2061", "listPets", "allPets", false, "'GET /pets' was pets.listPets and is pets.allPets now", "\"get\"", true),
        ("CMODE2062", "\"limit\"", "\"max\"", false, "'limit' is no longer taken", "\"get\"", true),
        ("CMODE2063", "\"available\", \"sold\"", "\"available\"", false, "'status' no longer takes \"sold\"", "\"get\"", true),
        ("CMODE2064", "\"name\": \"limit\"", "\"required\": true, \"name\": \"limit\"", false, "'limit' must be given now", "\"get\"", true),
        ("CMODE2065", "[\"id\", \"name\"]", "[\"id\"]", false, "'result[].name' may be missing now, and in 1 other operation", "\"get\"", true),
        ("CMODE2066", "\"name\": { \"type\": \"string\" }", "\"name\": { \"type\": [\"string\", \"null\"] }", false, "'result[].name' can be null now, and in 1 other operation", "\"get\"", true),
        ("CMODE2067", "# Pets", "=======", true, "neither an operation nor a type", "=======", false),
        ("CMODE2068", "GET /pets/{petId}", "# GET /pets/{petId}", true, "'GET /pets/{petId}' (pets.getPet) is not in the baseline yet", "\"get\"", false),
        ("CMODE2069", "limit?: number; ", "", true, "says less of 'GET /pets'", "\"get\"", true),
    ];

    public static TheoryData<string> Ids => [.. Cases.Select(static c => c.Id)];

    public static IEnumerable<string> Produced => Cases.Select(static c => c.Id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void One_change_gives_one_finding_at_its_place(string id)
    {
        var (_, old, now, inBaseline, message, squiggle, hasOther) = Cases.Single(c => c.Id == id);
        var baseline = inBaseline ? Edit(Baseline, old, now) : Baseline;
        var document = inBaseline ? Document : Edit(Document, old, now);
        var finding = Assert.Single(Find(document, baseline));
        Assert.Equal(id, finding.Id);
        Assert.Contains(message, finding.GetMessage(), StringComparison.Ordinal);
        Assert.False(finding.GetMessage().EndsWith('.'), finding.GetMessage());

        var isAtDocument = squiggle == "\"get\"";
        Assert.Equal(isAtDocument ? Path : BaselinePath, finding.Location.GetLineSpan().Path);
        Assert.Equal(squiggle, At(isAtDocument ? document : baseline, finding.Location));
        if (!hasOther) Assert.Empty(finding.AdditionalLocations);
        else Assert.StartsWith("GET /pets pets.listPets(", At(baseline, Assert.Single(finding.AdditionalLocations)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kept_baseline_is_silent_and_a_missing_one_says_how_to_write_it()
    {
        Assert.Empty(Find(Document, Baseline));
        var missing = Assert.Single(new ApiCompilation().Add(Path, Document, ("CodeModeApiBaseline", BaselinePath)).Run().Diagnostics);
        Assert.Equal(("CMODE2067", BaselinePath), (missing.Id, missing.Location.GetLineSpan().Path));
        Assert.Contains("dotnet build -t:CodeModeUpdateBaseline", missing.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_no_item_names_is_not_read() =>
        Assert.Empty(new ApiCompilation().Add(Path, Document).AddBaseline(new DocumentText(BaselinePath, "=======")).Run().Diagnostics);

    [Fact]
    public void An_edit_of_the_code_compares_nothing_and_one_of_the_baseline_parses_nothing()
    {
        var document = new DocumentText(Path, Document);
        var baseline = new DocumentText(BaselinePath, Edit(Baseline, "listPets", "allPets"));
        var project = new ApiCompilation().Add(document, ("CodeModeApiBaseline", BaselinePath)).AddBaseline(baseline);
        var driver = project.CreateDriver().RunGenerators(project.Compile(""));
        var reads = (document.Reads, baseline.Reads);
        driver = driver.RunGenerators(project.Compile("class Edited;"));
        Assert.Equal([IncrementalStepRunReason.Cached], ApiCompilation.Reasons(driver, "Baseline"));
        Assert.Equal(reads, (document.Reads, baseline.Reads));

        driver = driver.ReplaceAdditionalText(baseline, new DocumentText(BaselinePath, Baseline)).RunGenerators(project.Compile(""));
        Assert.Equal([IncrementalStepRunReason.Cached], ApiCompilation.Reasons(driver, "Parse"));
        Assert.Empty(driver.GetRunResult().Results.Single().Diagnostics);
    }

    [Fact]
    public void Each_rule_has_its_case() => Assert.Equal(BaselineRule.All.Select(static rule => rule.Id), Produced);

    private static IReadOnlyList<Diagnostic> Find(string document, string baseline) =>
        [.. new ApiCompilation().Add(Path, document, ("CodeModeApiBaseline", BaselinePath)).AddBaseline(new DocumentText(BaselinePath, baseline)).Run().Diagnostics];

    private static string At(string text, Location location) => text.Substring(location.SourceSpan.Start, location.SourceSpan.Length);

    private static string Edit(string text, string old, string now)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + now + text[(at + old.Length)..];
    }
}
