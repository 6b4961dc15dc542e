namespace CodeMode.EngineContract.Tests;

/// <summary>The library with worker processes.</summary>
public sealed class WorkerRunnerTests : IOperationInvoker
{
    private const string Document = """
        { "openapi": "3.1.1", "info": { "title": "Pets", "version": "1" }, "paths": { "/pets/{id}": { "get": {
          "operationId": "getPet", "tags": ["pets"],
          "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } } ],
          "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": {
            "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } } } } } } } } } }
        """;

    [Fact]
    public async Task A_program_in_a_worker_reaches_the_API_through_the_host()
    {
        var options = new CodeModeOptions().UseWorker(worker =>
        {
            worker.Command = "dotnet";
            worker.Arguments.Insert(0, Path.Combine(AppContext.BaseDirectory, "CodeMode.Cli.dll"));
        });
        await using var engine = Assert.IsType<WorkerEngine>(options.Engine);
        var runner = new CodeModeRunner(ApiDefinition.Parse(Document), this, options);
        var result = await runner.ExecuteAsync("async () => (await Promise.all([1, 2, 3].map(id => api.pets.getPet({ id })))).map((pet: { name: string }) => pet.name)");
        Assert.Equal("""["Rex","Rex","Rex"]""", result.Error?.Message ?? DataText.Write(result.Result!));
        Assert.Equal(3, result.Calls.Count);
    }

    public ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken) =>
        new(new OperationResponse { Status = 200, ContentType = "application/json", Body = """{ "name": "Rex" }"""u8.ToArray() });
}
