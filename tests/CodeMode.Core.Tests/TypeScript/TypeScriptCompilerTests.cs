using CodeMode.OpenApi;
using CodeMode.Tests.Shared;
using CodeMode.TypeScript;

namespace CodeMode.Core.Tests.TypeScript;

/// <summary>The real compiler over everything that is emitted.</summary>
public sealed class TypeScriptCompilerTests
{
    private const string Compiler = "node_modules/typescript/bin/tsc";

    private static readonly string[] Options =
        ["--strict", "--noEmit", "--skipLibCheck", "false", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--target", "es2022", "--lib", "es2022"];

    [Fact]
    public async Task It_accepts_the_declarations_of_every_fixture() =>
        await Compile(Directory.EnumerateFiles(RepositoryRoot.PathOf("tests/fixtures"), "*.json"));

    [Fact]
    public async Task It_accepts_the_declarations_of_the_whole_corpus() => await Compile(Corpus.GetDocuments("openapi"));

    [Fact]
    public async Task It_accepts_the_declarations_of_hostile_documents_too() => await Compile(Corpus.GetDocuments("hostile"));

    [Fact]
    public async Task It_refuses_what_is_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("codemode-tsc-");
        try
        {
            var file = Path.Combine(folder.FullName, "wrong.d.ts");
            await File.WriteAllTextAsync(file, "declare namespace api { function f(): Missing; }");
            Assert.Contains("Cannot find name 'Missing'", (await Node.RunAsync(Compiler, [.. Options, file])).Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Each document has a namespace of its own, and the class that all declare is taken out of all but the first: so one run does for all.
    private static async Task Compile(IEnumerable<string> documents)
    {
        var folder = Directory.CreateTempSubdirectory("codemode-tsc-");
        try
        {
            var number = 0;
            var files = new List<string>();
            foreach (var document in documents)
            {
                if (OpenApiReader.Read(await File.ReadAllTextAsync(document)).Model is not { } model) continue;
                var text = DeclarationEmitter.Emit(model, $"api{number}");
                if (number++ > 0) text = text.Replace("declare class ApiError extends Error {", $"declare class ApiError{number} extends Error {{", StringComparison.Ordinal);
                files.Add(Path.Combine(folder.FullName, Path.GetFileNameWithoutExtension(document) + ".d.ts"));
                await File.WriteAllTextAsync(files[^1], text);
            }

            if (files.Count == 0) return;
            var result = await Node.RunAsync(Compiler, [.. Options, .. files]);
            Assert.True(result.ExitCode == 0, result.Output + result.Error);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
