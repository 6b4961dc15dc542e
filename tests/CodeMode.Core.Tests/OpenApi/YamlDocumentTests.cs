using CodeMode.OpenApi;
using CodeMode.Tests.Shared;
using CodeMode.TypeScript;

namespace CodeMode.Core.Tests.OpenApi;

public sealed class YamlDocumentTests
{
    private readonly OpenApiResult _result = OpenApiReader.Read(File.ReadAllText(RepositoryRoot.PathOf("tests/fixtures/bookshop.yaml")));

    [Fact]
    public void What_teams_write_by_hand_means_what_it_says()
    {
        Assert.DoesNotContain(_result.Diagnostics, static diagnostic => diagnostic.Severity != DiagnosticSeverity.Info);
        var model = _result.Model!;
        Assert.Equal(("Bookshop: café & books", "1.10"), (model.Title, model.Version));
        Assert.Equal("Sells books.\n\n  * by post\n  * in the shop\n", model.Description);
        Assert.Equal(["200", "404", "DEFAULT"], model.Operations[0].Responses.Select(static response => response.Status.ToUpperInvariant()));
        Assert.Equal(["200", "404", "DEFAULT", "500"], model.Operations[1].Responses.Select(static response => response.Status.ToUpperInvariant()));
        Assert.Equal("api.books.listBooks(args?: { page?: number; size?: number }): Promise<Book[]>", new SignatureEmitter(model).EmitSignature(model.Operations[0]));
        Assert.Equal("interface Book { title: string; language: \"NO\" | \"en\" | \"1.0\" | null; pages?: number; blurb?: string | null }", new SignatureEmitter(model).EmitType("Book"));
    }

    [Fact]
    public void The_same_document_as_JSON_is_the_same_model()
    {
        var json = CodeMode.Documents.JsonText.Compact(CodeMode.Documents.DocumentReader.Read(File.ReadAllText(RepositoryRoot.PathOf("tests/fixtures/petstore.json")), out _)!.Root);
        // JSON is YAML: read by the other reader behind a comment.
        Assert.Equal(OpenApiReader.Read(json).Model, OpenApiReader.Read("# YAML\n" + json).Model);
    }
}
