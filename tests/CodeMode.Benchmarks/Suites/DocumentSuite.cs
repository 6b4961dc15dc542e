using System.Text;
using CodeMode.Benchmarks.Measuring;
using CodeMode.OpenApi;
using CodeMode.TypeScript;
using Microsoft.OpenApi;

namespace CodeMode.Benchmarks.Suites;

/// <summary>Reading a document to a model, against Microsoft.OpenApi.</summary>
internal sealed class DocumentSuite : ISuite
{
    public string Name => "document";

    public async Task RunAsync(BenchmarkContext context)
    {
        var text = context.DocumentText;
        var bytes = Encoding.UTF8.GetBytes(text);
        var model = OpenApiReader.Read(text).Model!;
        var rows = await Race.RunAsync(
            rounds: 9,
            new Contender("CodeMode, text to model", () => GC.KeepAlive(OpenApiReader.Read(text))),
            new Contender("CodeMode, bytes to model", () => GC.KeepAlive(OpenApiReader.Read(Encoding.UTF8.GetString(bytes)))),
            new Contender("Microsoft.OpenApi 2.13, bytes to model", () => GC.KeepAlive(OpenApiDocument.Load(new MemoryStream(bytes), "json"))),
            new Contender("CodeMode, model to declarations", () => GC.KeepAlive(DeclarationEmitter.Emit(model))));
        ReportTable.Print(
            context.Output, $"Reading {context.DocumentName} ({bytes.Length / 1e6:0.0} MB, {model.Operations.Count} operations)",
            "at least 5 times faster than Microsoft.OpenApi", rows);
    }
}
