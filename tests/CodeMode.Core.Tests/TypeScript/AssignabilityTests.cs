using System.Globalization;
using System.Text.Json;
using CodeMode.Model;
using CodeMode.OpenApi;
using CodeMode.Tests.Shared;
using CodeMode.TypeScript;

namespace CodeMode.Core.Tests.TypeScript;

/// <summary>Bodies and results of real operations are the types that openapi-typescript gives them; the TypeScript compiler compares.</summary>
public sealed class AssignabilityTests
{
    private const double Share = 0.95;

    // What differs, and why ours is meant so.
    private static readonly Dictionary<string, string[]> Differences = new()
    {
        ["properties that are required without being declared are left out there, and are of type unknown here"] =
        [
            "campaigns.createCampaign", "checks.update", "codeQuality.updateSetup", "codeScanning.createVariantAnalysis", "codeScanning.updateAlert",
            "dependabot.updateAlert", "packages.getAllPackageVersionsForPackageOwnedByAuthenticatedUser", "packages.getAllPackageVersionsForPackageOwnedByOrg",
            "packages.getAllPackageVersionsForPackageOwnedByUser", "packages.getPackageVersionForAuthenticatedUser", "packages.getPackageVersionForOrganization",
            "packages.getPackageVersionForUser", "projects.addItemForOrg", "projects.addItemForUser", "repos.createPagesSite", "repos.getContent",
            "repos.updateInformationAboutPagesSite", "secretScanning.updateAlert", "secretScanning.updateOrgCustomPattern", "secretScanning.updateRepoCustomPattern",
        ],
        ["the property that tells a union's members apart is required in the union here, and wherever a member is used there"] =
            ["gists.create", "gists.get", "gists.update", "gists.listForks", "gists.getRevision", "users.updateAuthenticated"],
        ["a media type that is neither JSON nor text is a file here, whatever its schema says"] = ["meta.getOctocat"],
    };

    [Theory]
    [InlineData("openapi/github-api-3.0.json")]
    [InlineData("openapi/stripe-3.0.yaml")]
    public async Task Nearly_all_types_can_be_assigned_both_ways_in_a_third_of_the_text(string document)
    {
        if (Corpus.TryGetPath(document) is not { } path) return;
        var model = OpenApiReader.Read(await File.ReadAllTextAsync(path)).Model!;
        var declarations = DeclarationEmitter.Emit(model);
        var result = await CompareAsync(path, declarations, model.Operations.SelectMany(Compare));
        var failed = result.GetProperty("failed").EnumerateArray().Select(static check => $"{check.GetProperty("id")}: {check.GetProperty("how")}").ToList();
        var operations = failed.Select(static check => check.Split(' ')[0]).Distinct().ToList();
        var unexplained = operations.Except(Differences.Values.SelectMany(static known => known)).ToList();
        var report = string.Create(CultureInfo.InvariantCulture, $"{operations.Count} of {model.Operations.Count} operations differ:\n{string.Join('\n', failed)}");
        Assert.True(unexplained.Count == 0 && operations.Count <= model.Operations.Count * (1 - Share), report);
        Assert.InRange(declarations.Length, 1, result.GetProperty("length").GetInt32() / 3);
    }

    [Fact]
    public async Task Cloudflare_takes_a_third_of_the_text_too()
    {
        if (Corpus.TryGetPath("openapi/cloudflare-3.0.json") is not { } path) return;
        var declarations = DeclarationEmitter.Emit(OpenApiReader.Read(await File.ReadAllTextAsync(path)).Model!);
        Assert.InRange(declarations.Length, 1, (await CompareAsync(path, declarations, [])).GetProperty("length").GetInt32() / 3);
    }

    [Fact]
    public async Task What_differs_is_found()
    {
        var path = RepositoryRoot.PathOf("tests/fixtures/petstore.json");
        var declarations = DeclarationEmitter.Emit(OpenApiReader.Read(await File.ReadAllTextAsync(path)).Model!);
        var result = await CompareAsync(path, declarations, [new { id = "same", ours = "string", theirs = "string" }, new { id = "wider", ours = "string", theirs = "string | null" }]);
        Assert.Equal("wider", Assert.Single(result.GetProperty("failed").EnumerateArray()).GetProperty("id").GetString());
    }

    private static async Task<JsonElement> CompareAsync(string document, string declarations, IEnumerable<object> checks)
    {
        var folder = Directory.CreateTempSubdirectory("codemode-assignability-");
        try
        {
            var (declarationsFile, checksFile) = (Path.Combine(folder.FullName, "ours.d.ts"), Path.Combine(folder.FullName, "checks.json"));
            await File.WriteAllTextAsync(declarationsFile, declarations);
            await File.WriteAllTextAsync(checksFile, JsonSerializer.Serialize(checks));
            var output = await Node.RunAsync("assignability.mjs", [document, declarationsFile, checksFile]);
            Assert.True(output.ExitCode == 0, output.Error);
            return JsonElement.Parse(output.Output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<object> Compare(ApiOperation operation)
    {
        var (name, theirs) = ($"api.{operation.QualifiedName}", $"paths[{JsonSerializer.Serialize(operation.Path)}][\"{operation.Method.ToLowerInvariant()}\"]");
        if (operation.RequestBody is { } body)
        {
            yield return new
            {
                id = operation.QualifiedName + " body",
                ours = $"NonNullable<NonNullable<Parameters<typeof {name}>[0]>[\"body\"]>",
                theirs = $"NonNullable<NonNullable<{theirs}[\"requestBody\"]>[\"content\"][{JsonSerializer.Serialize(body.Contents[0].ContentType)}]>",
            };
        }

        var responses = operation.SuccessResponses.ToList();
        if (responses.Count == 0) yield break;
        yield return new
        {
            id = operation.QualifiedName + " result",
            ours = $"Awaited<ReturnType<typeof {name}>>",
            theirs = string.Join(" | ", responses.Select(response => response.Contents.Count == 0
                ? "void"
                : $"{theirs}[\"responses\"][{(response.Status == "default" ? "\"default\"" : response.Status)}][\"content\"][{JsonSerializer.Serialize(response.Contents[0].ContentType)}]")),
        };
    }
}
