using System.Globalization;
using CodeMode.EngineContract.Running;

namespace CodeMode.Jint.Tests;

/// <summary>The library with Jint in place of its own engine.</summary>
[NeedsAcornima]
public sealed class JintRunnerTests
{
    private const string Document = """
        { "openapi": "3.1.1", "info": { "title": "Pets", "version": "1" }, "paths": { "/pets/{id}": { "get": {
          "operationId": "getPet", "tags": ["pets"],
          "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } } ],
          "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": {
            "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } } } } } } } } } }
        """;

    [ContractFact]
    public async Task A_program_is_checked_runs_on_Jint_and_reaches_the_API()
    {
        var result = await Create().ExecuteAsync("async () => { const pet: { name: string } = await api.pets.getPet({ id: 7 }); return pet.name }");
        Assert.Equal("Rex 7", result.Error?.Message ?? result.Result!.Text);
        Assert.Single(result.Calls);
    }

    [ContractFact]
    public async Task What_is_provably_wrong_is_not_run()
    {
        var result = await Create().ExecuteAsync("await api.pets.getPat({ id: 7 })");
        Assert.Contains("getPet", result.Error!.Message, StringComparison.Ordinal);
        Assert.Empty(result.Calls);
    }

    private static CodeModeRunner Create() => new(
        ApiDefinition.Parse(Document), new PetsInvoker(), new CodeModeOptions().UseJint(jint => jint.Culture = CultureInfo.InvariantCulture));
}
