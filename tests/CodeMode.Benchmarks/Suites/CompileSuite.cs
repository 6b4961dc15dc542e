using CodeMode.Benchmarks.Compiling;
using CodeMode.Benchmarks.Measuring;

namespace CodeMode.Benchmarks.Suites;

/// <summary>
/// Large documents with records: what is generated and compiled, beside what NSwag generates. NSwag is no package of ours: npm's <c>nswag</c> brings it,
/// and <c>CODEMODE_NSWAG</c> names its <c>dotnet-nswag.dll</c>; without it only our own rows are printed.
/// </summary>
internal sealed class CompileSuite : ISuite
{
    public string Name => "compile";

    public async Task RunAsync(BenchmarkContext context)
    {
        var folder = Directory.CreateTempSubdirectory("codemode-compile-");
        try
        {
            foreach (var document in SizeSuite.Documents) await RunAsync(context, document, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(BenchmarkContext context, string document, string folder)
    {
        var path = LargeDocument.Find(document);
        var app = AppCompilation.Create();
        var text = new InMemoryText(path, await File.ReadAllTextAsync(path));
        var contenders = new List<Contender> { new(Describe("CodeMode, generating and compiling", AppCompilation.Generate(app, text, types: true), out var ours), () => AppCompilation.Emit(AppCompilation.Generate(app, text, types: true))) };
        var sizes = new List<long> { ours };
        var processes = new List<Measurement>();
        if (Environment.GetEnvironmentVariable("CODEMODE_NSWAG") is { } nswag)
        {
            var client = Path.Combine(folder, "Client.cs");
            processes.AddRange(await ProcessRace.RunAsync(
                rounds: 1, new ProcessContender("NSwag, generating (a process)", "dotnet", nswag, "openapi2csclient", "/input:" + path, "/output:" + client, "/namespace:Client", "/jsonLibrary:SystemTextJson")));
            var code = await File.ReadAllTextAsync(client);
            contenders.Add(new(Describe("NSwag, compiling", AppCompilation.Add(app, code), out var theirs), () => AppCompilation.Emit(AppCompilation.Add(app, code))));
            sizes.Add(theirs);
        }

        var rows = await Race.RunAsync(rounds: 3, [.. contenders]);
        ReportTable.Print(
            context.Output, $"C# of {document} (last column: its size; of a process, its memory)", "a third of NSwag's size and time, no errors",
            [.. rows.Select((row, i) => row with { Bytes = sizes[i] }), .. processes]);
    }

    private static string Describe(string name, Microsoft.CodeAnalysis.Compilation compilation, out long size)
    {
        size = AppCompilation.CountAdded(compilation);
        var (errors, warnings) = AppCompilation.Emit(compilation);
        return $"{name} ({errors} errors, {warnings} warnings)";
    }
}
