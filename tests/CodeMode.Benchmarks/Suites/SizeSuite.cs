using System.Globalization;
using System.Text;
using CodeMode.Benchmarks.Measuring;
using CodeMode.Documents;
using CodeMode.OpenApi;
using CodeMode.TypeScript;
using Microsoft.OpenApi;

namespace CodeMode.Benchmarks.Suites;

/// <summary>Large documents: against the peers, and how the time grows with the number of operations.</summary>
internal sealed class SizeSuite : ISuite
{
    /// <summary>The large documents that peers are measured with.</summary>
    public static IReadOnlyList<string> Documents { get; } = ["github-api-3.0.json", "stripe-3.0.yaml", "cloudflare-3.0.json", "kubernetes-core-v1-3.0.json"];
    private static readonly int[] s_sizes = [1_000, 10_000, 50_000];

    public string Name => "size";

    public async Task RunAsync(BenchmarkContext context)
    {
        var folder = Directory.CreateTempSubdirectory("codemode-size-");
        try
        {
            foreach (var document in Documents) await RunAsync(context, document, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        await GrowAsync(context);
    }

    private static async Task RunAsync(BenchmarkContext context, string document, string folder)
    {
        var path = LargeDocument.Find(document);
        var text = await File.ReadAllTextAsync(path);
        var output = Path.Combine(folder, "types.d.ts");
        var processes = await ProcessRace.RunAsync(
            rounds: 5,
            new ProcessContender("codemode types", "dotnet", Path.Combine(AppContext.BaseDirectory, "CodeMode.Cli.dll"), "types", path, "-o", output),
            new ProcessContender("openapi-typescript", "node", LargeDocument.FindNodeTool("openapi-typescript/bin/cli.js"), path, "-o", output));
        ReportTable.Print(context.Output, $"Whole processes, {document}", "5 times faster; at most half the memory (last column: the most that was held)", processes);

        // Microsoft.OpenApi reads YAML by a package that is not at hand: it gets the same as JSON.
        var json = Encoding.UTF8.GetBytes(JsonText.Compact(DocumentReader.Read(text, out _)!.Root));
        var readings = await Race.RunAsync(
            rounds: 5,
            new Contender("CodeMode, reading and declarations", () => GC.KeepAlive(DeclarationEmitter.Emit(OpenApiReader.Read(text).Model!))),
            new Contender("Microsoft.OpenApi 2.13, reading", () => GC.KeepAlive(OpenApiDocument.Load(new MemoryStream(json), "json"))));
        ReportTable.Print(context.Output, $"Reading {document}", "5 times faster", readings);
    }

    private static async Task GrowAsync(BenchmarkContext context)
    {
        var texts = s_sizes.Select(Generate).ToList();
        var rows = await Race.RunAsync(
            rounds: 5,
            [.. texts.Select(static (text, i) => new Contender(
                string.Create(CultureInfo.InvariantCulture, $"{s_sizes[i]:N0} operations, each 1,000"),
                () => GC.KeepAlive(DeclarationEmitter.Emit(OpenApiReader.Read(text).Model!))))]);
        var each = rows.Select(static (row, i) => row with { Median = row.Median * 1_000 / s_sizes[i], Cpu = row.Cpu * 1_000 / s_sizes[i], Bytes = row.Bytes * 1_000 / s_sizes[i] });
        ReportTable.Print(context.Output, "Reading and declarations of synthetic documents", "ratios of at most 1.3", [.. each]);
    }

    private static string Generate(int operations)
    {
        var text = new StringBuilder("""{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{""");
        for (var i = 0; i < operations; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$$"""
                {{{(i == 0 ? "" : ",")}}}"/group{{{i % 100}}}/things{{{i}}}/{id}":{"get":{"operationId":"getThing{{{i}}}","tags":["group{{{i % 100}}}"],"summary":"One thing of many",
                "parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"}},{"name":"limit","in":"query","schema":{"type":"integer","default":10}}],
                "responses":{"200":{"description":"ok","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing{{{i}}}"} } } } } } }
                """);
        }
        text.Append("},\"components\":{\"schemas\":{");
        for (var i = 0; i < operations; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$$"""
                {{{(i == 0 ? "" : ",")}}}"Thing{{{i}}}":{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"name":{"type":"string","description":"What it is called"},
                "next":{"$ref":"#/components/schemas/Thing{{{(i + 1) % operations}}}"} } }
                """);
        }
        return text.Append("}}}").ToString();
    }
}
