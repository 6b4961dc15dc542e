using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Tests;

public sealed class DiagnosticsTests
{
    private const string Head = """{ "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, """;
    private const string Ok = """ "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "string" } } } } } """;

    // Id, document, the text under the squiggle (null: not asserted).
    private static readonly (string Id, string Document, string? Squiggle)[] Cases =
    [
        ("CMODE0001", """{ "openapi": "3.1.0", }""", ","),
        ("CMODE0002", """{ "asyncapi": "2.0.0" }""", null),
        ("CMODE0003", Operation("""{ "operationId": "a", "summary": "s", "responses": { "200": { "$ref": "#/components/responses/Nope" } } }"""), "\"#/components/responses/Nope\""),
        ("CMODE0004", Operation("""{ "operationId": "a", "summary": "s", "responses": { "200": { "$ref": "other.json#/x" } } }"""), "\"other.json#/x\""),
        ("CMODE1001", """{ "openapi": "3.1.0", "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": {} }""", "\"openapi\""),
        ("CMODE1002", Head + """ "paths": { "/a": 5 } }""", "5"),
        ("CMODE1003", Head + "\"paths\": {" + string.Join(",", Enumerable.Range(0, 200).Select(static n => $"\"/a{n}\": 5")) + "} }", null),
        ("CMODE1004", Head + """ "paths": {} }""", null),
        ("CMODE1005", Head + """ "paths": { "/a/{": { "get": { "operationId": "a", "summary": "s", """ + Ok + "} } } }", "\"/a/{\""),
        ("CMODE1006", Head + """ "paths": { "/a": { "get": { "operationId": "same", "summary": "s",""" + Ok + """} }, "/b": { "get": { "operationId": "same", "summary": "s",""" + Ok + "} } } }", "\"same\""),
        ("CMODE1007", Operation("""{ "summary": "s", """ + Ok + "}"), null),
        ("CMODE1008", Operation("""{ "operationId": "list-all things", "summary": "s", """ + Ok + "}"), "\"list-all things\""),
        ("CMODE1009", Head + """ "paths": { "/a": { "get": { "operationId": "list-all", "summary": "s",""" + Ok + """} }, "/a/b": { "get": { "operationId": "list_all", "summary": "s",""" + Ok + """} }, "/a/c": { "get": { "operationId": "list all", "summary": "s",""" + Ok + "} } } }", null),
        ("CMODE1010", Head + """ "paths": { "/a/{id}": { "get": { "operationId": "a", "summary": "s", """ + Ok + "} } } }", null),
        ("CMODE1011", Head + """ "paths": { "/a/{x}": { "get": { "operationId": "a", "summary": "s", "parameters": [{ "name": "x", "in": "path", "required": true, "schema": { "type": "string" } }], """ + Ok
            + """} }, "/a/{y}": { "get": { "operationId": "b", "summary": "s", "parameters": [{ "name": "y", "in": "path", "required": true, "schema": { "type": "string" } }], """ + Ok + "} } } }", null),
        ("CMODE1012", Operation("""{ "operationId": "a", "summary": "s", "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "not": { "type": "string" } } } } } } }"""), null),
        ("CMODE1013", Operation("""{ "operationId": "a", """ + Ok + "}"), null),
        ("CMODE1014", Operation("""{ "operationId": "a", "summary": "s", "responses": { "200": { "description": "ok", "content": { "application/json": { } } } } }"""), null),
        ("CMODE1015", Operation("""{ "operationId": "a", "summary": "s", "parameters": [ { "name": "x", "in": "query", "description": "One of `open`, `closed`", "schema": { "type": "string" } } ], """ + Ok + "}"), null),
        ("CMODE1016", Operation("""{ "operationId": "a", "summary": "s", "parameters": [ { "name": "x", "in": "query", "schema": { "type": "integer", "minimum": 5, "maximum": 1 } } ], """ + Ok + "}"), "1"),
        ("CMODE1017", Operation("{ \"operationId\": \"a\", \"summary\": \"s\", \"parameters\": [" + string.Join(",", Enumerable.Range(0, 201).Select(static n => $$"""{ "name": "p{{n}}", "in": "query", "schema": { "type": "string" } }""")) + "], " + Ok + "}"), null),
    ];

    public static TheoryData<string> Ids => [.. Cases.Select(static c => c.Id)];

    /// <summary>What a test of this class produces.</summary>
    public static IEnumerable<string> Produced => Cases.Select(static c => c.Id).Concat([.. CodeMode.Generator.Tests.Drift.MutationTable.Produced, .. BaselineTests.Produced, "CMODE3002", "CMODE3006", "CMODE9001"]);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_finding_points_into_the_document(string id)
    {
        var (_, document, squiggle) = Cases.Single(c => c.Id == id);
        var found = ApiCompilation.Of(document).Run().Diagnostics;
        var diagnostic = Assert.Single(found.Where(d => d.Id == id).Take(1));
        Assert.Equal("/project/openapi.json", diagnostic.Location.GetLineSpan().Path);
        var span = diagnostic.Location.SourceSpan;
        if (squiggle is not null) Assert.Equal(squiggle, document.Substring(span.Start, span.Length));
        Assert.DoesNotContain("{0}", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.False(diagnostic.GetMessage().EndsWith('.'), diagnostic.GetMessage());
    }

    [Fact]
    public void A_clean_document_has_no_findings() => Assert.Empty(ApiCompilation.Of(Fixtures.Pets).Run().Diagnostics);

    [Fact]
    public void Two_items_of_one_name_are_an_error_that_names_both_files()
    {
        var found = new ApiCompilation()
            .Add("/project/a.json", Fixtures.Pets, ("CodeModeApiName", "Shop"))
            .Add("/project/b.json", Fixtures.Pets, ("CodeModeApiName", "Shop"))
            .Run().Diagnostics;
        var diagnostic = Assert.Single(found, static d => d.Id == "CMODE3002");
        Assert.Contains("'a.json' and 'b.json'", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.DoesNotContain(found, static d => d.Id == "CMODE9001");
    }

    [Theory]
    [InlineData("not a name")]
    [InlineData("class")]
    [InlineData("A; class B")]
    public void A_name_that_is_no_identifier_is_an_error(string name)
    {
        var project = new ApiCompilation().Add("/project/a.json", Fixtures.Pets, ("CodeModeApiName", name)).Run();
        Assert.Single(project.Diagnostics, static d => d.Id == "CMODE3002");
        Assert.Empty(project.Result.GeneratedSources);
    }

    [Fact]
    public void An_old_language_version_is_an_error()
    {
        var project = new ApiCompilation { ParseOptions = new CSharpParseOptions(LanguageVersion.CSharp11) }.Add("/project/a.json", Fixtures.Pets);
        var found = project.Run().Diagnostics;
        Assert.Contains("C# 11", Assert.Single(found, static d => d.Id == "CMODE3006").GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_of_our_own_is_a_diagnostic_at_the_document()
    {
        var found = new ApiCompilation().Add(new FailingText("/project/a.json")).Run().Diagnostics;
        var diagnostic = Assert.Single(found, static d => d.Id == "CMODE9001");
        Assert.Equal("/project/a.json", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public void An_additional_file_that_is_no_item_is_left_alone()
    {
        var project = new ApiCompilation().Add("/project/a.json", "{", ("CodeModeApi", "false"));
        var run = project.CreateDriver().RunGenerators(project.Compile("")).GetRunResult();
        Assert.Empty(run.Diagnostics);
    }

    private static string Operation(string operation) => Head + """ "paths": { "/a": { "get": """ + operation + " } } }";
}
