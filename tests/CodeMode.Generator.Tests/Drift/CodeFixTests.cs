using System.Collections.Immutable;
using CodeMode.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using static CodeMode.Generator.Tests.Drift.Mutation;

namespace CodeMode.Generator.Tests.Drift;

/// <summary>Each code fix makes code and document agree again: afterwards nothing is reported.</summary>
public sealed class CodeFixTests
{
    private const string String = """{ "type": "string" }""";
    private const string Integer = """{ "type": "integer", "format": "int32" }""";

    private static readonly List<(string Id, Mutation Mutation, string File, string Expected)> Cases =
    [
        ("CMODE2003", Code("Program.cs", "app.MapGet(\"/ping\"", "app.MapPost(\"/ping\""), "Program.cs", "app.MapGet(\"/ping\""),
        ("CMODE2003", Code("InvoicesController.cs", "HttpGet(\"rate\"", "HttpPost(\"rate\""), "InvoicesController.cs", "HttpGet(\"rate\""),
        ("CMODE2010", Document("get /ping | parameters", $$"""[{ "name": "loud", "in": "query", "schema": {{String}} }]"""), "Program.cs", "(string? loud) => \"pong\""),
        ("CMODE2010", Document("get /v1/books | parameters/-", $$"""{ "name": "X-Sort", "in": "header", "schema": {{String}} }"""), "BookEndpoints.cs", "[Microsoft.AspNetCore.Mvc.FromHeader(Name = \"X-Sort\")] string? xSort"),
        ("CMODE2010", Document("get /v1/members | parameters/-", $$"""{ "name": "year", "in": "query", "required": true, "schema": {{Integer}} }"""), "MemberHandlers.cs", "Level? level, int year)"),
        ("CMODE2010", Document("get /v1/members/{memberId}/card | parameters/-", """{ "name": "since", "in": "query", "schema": { "type": "string", "format": "date" } }"""), "MemberEndpoints.cs", "LocalCard(int memberId, System.DateOnly? since)"),
        ("CMODE2010", Document("get /api/Rooms/free | parameters/-", $$"""{ "name": "seats", "in": "query", "schema": {{Integer}} }"""), "RoomsController.cs", "int? seats)"),
        ("CMODE2011", Document("get /v1/books | parameters/1/name", "\"serach\""), "BookEndpoints.cs", "[Microsoft.AspNetCore.Mvc.FromQuery(Name = \"serach\")] string? search = null"),
        ("CMODE2012", Document("get /v1/books | parameters/4/in", "\"query\""), "BookEndpoints.cs", "[Microsoft.AspNetCore.Mvc.FromQuery(Name = \"X-Tenant\")] string? tenant = null"),
        ("CMODE2012", Document("get /v1/members | parameters/0/in", "\"header\""), "MemberHandlers.cs", "[Microsoft.AspNetCore.Mvc.FromHeader] string? name"),
        ("CMODE2013", Document("get /v1/members | parameters/0/required", "true"), "MemberHandlers.cs", "List(string name,"),
        ("CMODE2013", Code("LoanEndpoints.cs", "decimal? rate", "decimal rate"), "LoanEndpoints.cs", "decimal? rate"),
        ("CMODE2023", Document("#Book/properties/available", "=isAvailable"), "Book.cs", "[System.Text.Json.Serialization.JsonPropertyName(\"isAvailable\")] public bool Available"),
        ("CMODE2024", Document("#MemberDetails/required/-", "\"email\""), "Member.cs", "public required string? Email"),
        ("CMODE2030", Document("get /v1/books/genres | responses/206", """{ "description": "" }"""), "BookEndpoints.cs", "Produces(206).WithName(\"listGenres\")"),
        ("CMODE2032", Document("get /v1/books/genres | responses/404", """{ "description": "" }"""), "BookEndpoints.cs", "ProducesProblem(404).WithName(\"listGenres\")"),
        ("CMODE2040", Document("get /ping | operationId", "\"pong\""), "Program.cs", "WithName(\"pong\")"),
        ("CMODE2040", Code("RoomsController.cs", "Name = \"listFreeRooms\"", "Name = \"freeRooms\""), "RoomsController.cs", "Name = \"listFreeRooms\""),
    ];

    private static readonly CodeFixProvider[] Fixes =
    [
        .. typeof(DriftFixProvider).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(DriftFixProvider))).Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Cases.Count)];

    [Fact]
    public void Every_fix_is_tried() =>
        Assert.Equal(Fixes.SelectMany(static fix => fix.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal), Cases.Select(static c => c.Id).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_fix_makes_both_sides_agree(int row)
    {
        var (id, mutation, file, expected) = Cases[row];
        var (compilation, document) = LibraryApp.Change(mutation);
        var project = LibraryApp.Open(compilation);
        var found = Assert.Single(await LibraryApp.FindDriftAsync((CSharpCompilation)(await project.GetCompilationAsync())!, document));
        Assert.Equal(id, found.Id);
        var actions = new List<CodeAction>();
        foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(id)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(found.Location.SourceTree)!, found, (action, _) => actions.Add(action), default));
        var operations = await Assert.Single(actions).GetOperationsAsync(default);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        Assert.Contains(expected, (await changed.Documents.Single(d => d.Name == file).GetTextAsync()).ToString(), StringComparison.Ordinal);
        Assert.Empty((await LibraryApp.FindDriftAsync((CSharpCompilation)(await changed.GetCompilationAsync())!, document)).Select(static d => d.ToString()));
    }
}
