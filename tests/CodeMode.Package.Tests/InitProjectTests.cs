using CodeMode.Tests.Shared;

namespace CodeMode.Package.Tests;

/// <summary><c>codemode init</c> in a project as the template makes it: what it wrote builds.</summary>
[Collection("packages")]
public sealed class InitProjectTests(PackedPackages packages)
{
    [Fact]
    public void What_init_wrote_builds_and_a_second_time_it_changes_nothing()
    {
        var folder = Directory.CreateDirectory(Path.Combine(packages.Folder, "init")).FullName;
        File.WriteAllText(Path.Combine(folder, "Pets.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">

              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestorePackagesPath>{packages.Cache}</RestorePackagesPath>
                <RestoreAdditionalProjectSources>{packages.Feed}</RestoreAdditionalProjectSources>
              </PropertyGroup>

            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), """
            var builder = WebApplication.CreateBuilder(args);

            var app = builder.Build();

            app.MapGet("/pets/{id}", (int id) => $"Pet {id}");

            app.Run();
            """);
        File.WriteAllText(Path.Combine(folder, "openapi.json"), """
            { "openapi": "3.1.1", "info": { "title": "Pets", "version": "1" }, "paths": { "/pets/{id}": { "get": {
              "operationId": "getPet", "tags": ["pets"], "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } } ],
              "responses": { "200": { "description": "ok", "content": { "text/plain": { "schema": { "type": "string" } } } } } } } } }
            """);

        Assert.Contains("Pets: added the package CodeMode.AspNetCore", Run(folder, [Tool, "init", folder]), StringComparison.Ordinal);
        Assert.Contains("Build succeeded", Run(folder, ["build"]), StringComparison.Ordinal);
        Assert.Contains("function getPet(", File.ReadAllText(Path.Combine(folder, "openapi.d.ts")), StringComparison.Ordinal);
        Assert.Contains("nothing to do", Run(folder, [Tool, "init", folder]), StringComparison.Ordinal);
    }

    private static string Tool => RepositoryRoot.PathOf($"src/CodeMode.Cli/bin/{PackedPackages.Configuration}/net10.0/CodeMode.Cli.dll");

    private static string Run(string folder, string[] arguments)
    {
        var (exitCode, log) = DotnetCommand.Run(folder, arguments);
        Assert.True(exitCode == 0, log);
        return log;
    }
}
