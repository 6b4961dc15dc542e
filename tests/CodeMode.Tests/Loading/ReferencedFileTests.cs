using System.Net;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Loading;

public sealed class ReferencedFileTests : IDisposable
{
    private const string Secret = """{"type":"object","properties":{"secret":{"type":"string"}}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("codemode-references-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Files_in_the_documents_folder_are_read()
    {
        Write("api/schemas/pet.yaml", "type: object\nproperties: {name: {type: string}}");
        var definition = await ApiDefinition.LoadAsync(Write("api/openapi.yaml", Document("schemas/pet.yaml")));
        Assert.Contains("name?: string", definition.Declarations, StringComparison.Ordinal);
        Assert.DoesNotContain(definition.Diagnostics, static d => d.Severity == DiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData("../secret.json")]
    [InlineData("%2e%2e/secret.json")]
    [InlineData("link.json")]
    [InlineData("folder/secret.json")]
    [InlineData("missing.json")]
    public async Task Nothing_outside_the_folder_is_read_unless_it_is_allowed(string reference)
    {
        var secret = Write("secret.json", Secret);
        var document = Write("api/openapi.yaml", Document(reference));
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "api", "link.json"), secret);
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "api", "folder"), _folder.FullName);
        var definition = await ApiDefinition.LoadAsync(document);
        Assert.DoesNotContain("secret?", definition.Declarations, StringComparison.Ordinal);
        Assert.Contains(definition.Diagnostics, static d => d.Id == "CMODE0004");
        if (reference == "missing.json") return;
        var allowed = await ApiDefinition.LoadAsync(document, new ApiLoadOptions { ReferencesFolder = _folder.FullName });
        Assert.Contains("secret?", allowed.Declarations, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_web_is_asked_only_where_that_is_allowed()
    {
        var asked = new List<string>();
        using var client = new HttpClient(new StubHandler((request, _) =>
        {
            asked.Add(request.RequestUri!.AbsoluteUri);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Secret) });
        }));
        var document = Write("openapi.yaml", Document("https://schemas.example/pet.json"));
        var refused = await ApiDefinition.LoadAsync(document, new ApiLoadOptions { HttpClient = client });
        Assert.Contains("AllowReference", Assert.Single(refused.Diagnostics, static d => d.Id == "CMODE0004").Message, StringComparison.Ordinal);
        Assert.Empty(asked);
        var allowed = await ApiDefinition.LoadAsync(document, new ApiLoadOptions { HttpClient = client, AllowReference = static address => address.Host == "schemas.example" });
        Assert.Contains("secret?", allowed.Declarations, StringComparison.Ordinal);
        Assert.Equal(["https://schemas.example/pet.json"], asked);
    }

    [Fact]
    public async Task A_document_from_the_web_refers_to_what_lies_beside_it_and_to_no_other_place()
    {
        var asked = new List<string>();
        using var client = new HttpClient(new StubHandler((request, _) =>
        {
            asked.Add(request.RequestUri!.AbsoluteUri);
            var text = asked.Count == 1 ? Document("schemas/pet.json", "../other.json", "//elsewhere.example/x.json", "http://10.0.0.1/x.json") : Secret;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(text) });
        }));
        var definition = await ApiDefinition.LoadAsync(new Uri("https://api.example/docs/openapi.yaml"), new ApiLoadOptions { HttpClient = client });
        Assert.Equal(["https://api.example/docs/openapi.yaml", "https://api.example/docs/schemas/pet.json"], asked);
        Assert.Equal(3, definition.Diagnostics.Count(static d => d.Id == "CMODE0004"));
    }

    private static string Document(params string[] references) => """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths:
          /pets: {get: {operationId: listPets, summary: Pets, responses: {"200": {description: ok, content: {application/json: {schema: {anyOf: [REFERENCES]}}}}}}}
        """.Replace("REFERENCES", string.Join(", ", references.Select(static reference => $"{{$ref: '{reference}'}}")), StringComparison.Ordinal);

    private string Write(string path, string text)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }
}
