using CodeMode.Documents;
using CodeMode.Model;
using CodeMode.OpenApi;
using CodeMode.Tests.Shared;
using CodeMode.TypeScript;

namespace CodeMode.Core.Tests.OpenApi;

public sealed class ReferencedFileTests
{
    private const string Main = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths:
          /users: {$ref: paths/users.yaml}
          /users/{id}: {$ref: "./paths/users.yaml#/one"}
        components:
          schemas:
            User: {$ref: schemas/user.json}
            Address: {type: object, properties: {street: {type: string}}}
        """;

    private static readonly Dictionary<string, string> Files = new()
    {
        ["paths/users.yaml"] = """
            get: {operationId: listUsers, tags: [users], summary: All, responses: {"200": {$ref: ../shared/responses.yaml#/Users}}}
            one:
              get: {operationId: getUser, tags: [users], summary: One, parameters: [{$ref: "../shared/parameters.yaml#/Id"}], responses: {"200": {description: ok, content: {application/json: {schema: {$ref: ../schemas/user.json}}}}}}
            """,
        ["shared/responses.yaml"] = "Users: {description: ok, content: {application/json: {schema: {type: array, items: {$ref: ../openapi.yaml#/components/schemas/User}}}}}",
        ["shared/parameters.yaml"] = "Id: {name: id, in: path, required: true, schema: {type: integer}}",
        ["schemas/user.json"] = """{"type":"object","required":["name"],"properties":{"name":{"type":"string"},"home":{"$ref":"../openapi.yaml#/components/schemas/Address"},"boss":{"$ref":"#"},"pet":{"$ref":"animal.yaml"}}}""",
        ["schemas/animal.yaml"] = "type: object\nproperties: {owner: {$ref: user.json}}",
    };

    [Fact]
    public void Files_in_the_folder_are_one_document()
    {
        var result = Read(Main, Files);
        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity != DiagnosticSeverity.Info);
        Assert.Equal(["users.listUsers", "users.getUser"], result.Model!.Names());
        // A component that is a reference to a file is that file's type, and a file reached by reference alone is named after itself.
        Assert.Equal(["User", "Address", "Animal"], result.Model!.Types.Select(static type => type.Identifier));
        Assert.Equal("api.users.listUsers(): Promise<User[]>", new SignatureEmitter(result.Model!).EmitSignature(result.Model!.Operations[0]));
        Assert.Contains("boss?: User", DeclarationEmitter.Emit(result.Model), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_leads_to_files_too_and_to_the_components_of_its_own_file()
    {
        const string main = """
            openapi: 3.0.3
            info: {title: T, version: "1"}
            paths: {/p: {get: {operationId: f, tags: [p], responses: {"200": {description: ok, content: {application/json: {schema: {$ref: pets.yaml#/components/schemas/Pet}}}}}}}}
            """;
        var result = Read(main, new()
        {
            ["pets.yaml"] = """
                components:
                  schemas:
                    Pet: {oneOf: [{$ref: cat.yaml}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {c: cat.yaml, d: Dog, e: Eel}}}
                    Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
                """,
            ["cat.yaml"] = "{type: object, required: [kind], properties: {kind: {type: string}}}",
        });
        Assert.Contains("type Pet = Cat & { kind: \"c\" } | Dog & { kind: \"d\" };", DeclarationEmitter.Emit(result.Model!), StringComparison.Ordinal);
        var missing = Assert.Single(result.Diagnostics, static d => d.Severity == DiagnosticSeverity.Warning);
        Assert.Equal(("CMODE0003", "pets.yaml", 3), (missing.Id, missing.File, missing.Line));
        Assert.Contains("'Eel'", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_in_a_file_says_which_and_where()
    {
        var result = Read(Main, new(Files) { ["schemas/animal.yaml"] = "type: object\nproperties:\n  owner: {$ref: '#/none'}" });
        var finding = result.Of("CMODE0003").Single();
        Assert.Equal(("schemas/animal.yaml", 3, 17, "/properties/owner/$ref"), (finding.File, finding.Line, finding.Column, finding.Pointer));
        Assert.All(Read(Main, []).Of("CMODE0004"), static missing => Assert.Null(missing.File));
    }

    [Fact]
    public void A_file_that_is_refused_or_is_no_document_is_said_at_its_reference()
    {
        var result = Read(Main, new(Files) { ["schemas/user.json"] = "{" });
        Assert.Contains("line 1, column 2", Assert.Single(result.Of("CMODE0004"), static d => d.File is null).Message, StringComparison.Ordinal);
        Assert.NotNull(result.Model);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("//host/share/x.json")]
    [InlineData("\\\\\\\\host\\\\share")]
    [InlineData("C:/x.json")]
    [InlineData("x.json:stream")]
    [InlineData("%2Fetc%2Fpasswd")]
    [InlineData("ftp://host/x.json")]
    [InlineData("urn:x:y")]
    public void What_can_be_no_file_of_the_document_is_never_asked_for(string reference)
    {
        var documents = new DocumentSet("openapi.json", """{"openapi":"3.1.0","components":{"schemas":{"A":{"$ref":"REFERENCE"}}}}""".Replace("REFERENCE", reference, StringComparison.Ordinal));
        Assert.False(documents.TryGetWanted(out _));
        Assert.Contains("is no relative path", Assert.Single(OpenApiReader.Read(documents).Of("CMODE0004")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.json", "a.json")]
    [InlineData("./x/../a.json#/b", "a.json")]
    [InlineData("../a.json", "../a.json")]
    [InlineData("x/../../a.json", "../a.json")]
    [InlineData("%2e%2e/a.json", "../a.json")]
    [InlineData("https://h/a.json#/b", "https://h/a.json")]
    public void Paths_are_seen_from_the_document(string reference, string path)
    {
        var documents = new DocumentSet("/some/folder/openapi.json", "{\"$ref\":\"" + reference + "\"}");
        Assert.True(documents.TryGetWanted(out var wanted));
        Assert.Equal(path, wanted);
    }

    [Fact]
    public void Schemas_are_found_by_their_id_and_anchors_by_their_name()
    {
        var body = Reading.BodyType(Reading.Schema(
            """{"$ref":"https://example.com/schemas/pet"}""",
            """{"A":{"$id":"https://example.com/schemas/pet","type":"object","properties":{"in":{"$ref":"#/$defs/x"},"by":{"$ref":"toy#named"},"deep":{"$ref":"#local"}},"$defs":{"x":{"type":"integer"},"y":{"$anchor":"local","type":"boolean"}}},"B":{"$id":"https://example.com/schemas/toy","$defs":{"z":{"$anchor":"named","type":"string"}}}}"""));
        Assert.Equal("A", body);
        var result = Reading.Schema("""{"$ref":"https://example.com/a"}""", """{"A":{"$id":"https://example.com/a","type":"object","properties":{"in":{"$ref":"#/$defs/x"}},"$defs":{"x":{"type":"integer"}}}}""");
        Assert.DoesNotContain(result.Diagnostics, static d => d.Id is "CMODE0003" or "CMODE0004");
    }

    [Fact]
    public void Documents_of_many_files_in_the_corpus_are_read_whole()
    {
        foreach (var main in new[] { "openapi/own-multifile-3.1/openapi.yaml", "openapi/petstore-separate-2.0/spec/swagger.json" })
        {
            if (Corpus.TryGetPath(main) is not { } path) continue;
            var documents = new DocumentSet(path, File.ReadAllText(path));
            while (documents.TryGetWanted(out var wanted)) documents.Add(wanted, File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, wanted)));
            var result = OpenApiReader.Read(documents);
            Assert.NotEmpty(result.Model!.Operations);
            Assert.DoesNotContain(result.Diagnostics, static d => d.Id is "CMODE0003" or "CMODE0004");
        }
    }

    private static OpenApiResult Read(string main, Dictionary<string, string> files)
    {
        var documents = new DocumentSet("openapi.yaml", main);
        while (documents.TryGetWanted(out var path))
        {
            if (files.TryGetValue(path, out var text)) documents.Add(path, text);
            else documents.Refuse(path, "there is no such file");
        }

        return OpenApiReader.Read(documents);
    }
}
