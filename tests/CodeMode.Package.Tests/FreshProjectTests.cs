using CodeMode.Tests.Shared;

namespace CodeMode.Package.Tests;

/// <summary>What a user does: a new project, one package reference, one item, two lines.</summary>
[Collection("packages")]
public sealed class FreshProjectTests : IDisposable
{
    private readonly string _folder;

    public FreshProjectTests(PackedPackages packages)
    {
        _folder = Directory.CreateDirectory(Path.Combine(packages.Folder, Guid.NewGuid().ToString("N"))).FullName;
        Write("Pets.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestorePackagesPath>{packages.Cache}</RestorePackagesPath>
                <RestoreAdditionalProjectSources>{packages.Feed}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="CodeMode.AspNetCore" Version="0.1.0" />
                <CodeModeApi Include="openapi.json" Name="PetApi" />
              </ItemGroup>
            </Project>
            """);
        Write("openapi.json", """
            {
              "openapi": "3.1.1",
              "info": { "title": "Pets", "version": "1" },
              "paths": {
                "/pets/{id}": {
                  "get": {
                    "operationId": "GetPet", "summary": "One pet", "tags": ["Pets"],
                    "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "format": "int32" } } ],
                    "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } } }
                  }
                }
              },
              "components": { "schemas": { "Pet": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } } } }
            }
            """);
        Write("Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.AddCodeMode(Pets.PetApi.Definition, options => options.Limits.Calls = 5);
            var app = builder.Build();
            app.MapGet("/pets/{id}", (int id) => new Pets.PetApi.Types.Pet { Name = "Pet " + id });
            app.MapCodeMode("/mcp");
            await app.StartAsync();
            var runner = app.Services.GetRequiredService<CodeMode.CodeModeRunner>();
            var result = await runner.ExecuteAsync("async () => (await api.pets.getPet({ id: 7 })).name");
            Console.WriteLine(result.Error?.Message ?? "the program says: " + result.Result?.Text);
            await app.StopAsync();
            """);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_fresh_project_restores_builds_and_runs_a_program()
    {
        var log = Dotnet(0, "run");
        Assert.True(log.Contains("the program says: Pet 7", StringComparison.Ordinal), log);
        Assert.Contains("getPet", File.ReadAllText(Path.Combine(_folder, "openapi.d.ts")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_document_is_a_compile_error_at_its_line_and_column()
    {
        Write("openapi.json", "{\n  \"openapi\": \"3.1.1\",\n  \"info\": {,\n}");
        Assert.Contains("openapi.json(3,12): error CMODE0001: ", Dotnet(1, "build"), StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private string Dotnet(int expected, params string[] arguments)
    {
        var (exitCode, log) = DotnetCommand.Run(_folder, arguments);
        Assert.True(exitCode == expected, log);
        return log;
    }
}
