using CodeMode.Tests.Support;

namespace CodeMode.Tests.Search;

/// <summary>What stands elsewhere is in <c>spec</c> too: in files beside the document, and in path items among its components.</summary>
public sealed class SpecFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("codemode-spec-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_program_reads_the_files_of_a_document()
    {
        Write("openapi.yaml", """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths:
              /users: {$ref: paths/users.yaml}
              /orders: {$ref: "paths/all.json#/~1orders"}
            """);
        Write("paths/users.yaml", """
            get:
              operationId: listUsers
              responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "../schemas/user.yaml"}}}}}
            """);
        Write("paths/all.json", """{"/orders":{"get":{"operationId":"listOrders","responses":{"200":{"description":"ok"}}}}}""");
        Write("schemas/user.yaml", "type: object\nproperties: {name: {type: string}, boss: {$ref: user.yaml}}\n");
        var definition = await ApiDefinition.LoadAsync(Path.Combine(_folder.FullName, "openapi.yaml"));
        Assert.Equal(
            """["/users listUsers","/orders listOrders"]""",
            await RunAsync(definition, "async () => Object.entries(spec.paths).map(([path, item]) => `${path} ${item.get.operationId}`)"));
        Assert.Equal(
            """{"name":{"type":"string"},"boss":{"$circular":"user.yaml"}}""",
            await RunAsync(definition, "async () => spec.paths['/users'].get.responses['200'].content['application/json'].schema.properties"));
    }

    [Fact]
    public async Task A_denied_operation_of_a_path_item_among_the_components_is_nowhere()
    {
        var definition = ApiDefinition.Parse("""
            {"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/a":{"$ref":"#/components/pathItems/A"}},"components":{"pathItems":{"A":{
            "get":{"operationId":"readA","tags":["a"],"responses":{"204":{"description":"d"}}},"delete":{"operationId":"dropA","tags":["a"],"responses":{"204":{"description":"d"}}}}}}}
            """);
        var options = new CodeModeOptions();
        options.Deny(OperationFilter.Named("a.dropA"));
        Assert.Equal("""["get"]""", await RunAsync(definition, "async () => Object.keys(spec.paths['/a'])", options));
        Assert.Equal("""["get"]""", await RunAsync(definition, "async () => Object.keys(spec.components.pathItems.A)", options));
    }

    private void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }

    private static async Task<string> RunAsync(ApiDefinition definition, string code, CodeModeOptions? options = null)
    {
        var result = await new CodeModeRunner(definition, new StubInvoker(), options).SearchAsync(new SearchRequest { Code = code });
        Assert.Null(result.Execution!.Error);
        return CodeMode.Data.ScriptDataWriter.ToText(result.Execution.Result!);
    }
}
