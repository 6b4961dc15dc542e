using CodeMode.Benchmarks.Compiling;
using CodeMode.Benchmarks.Measuring;

namespace CodeMode.Benchmarks.Suites;

/// <summary>What the generator adds to a compile of the large document.</summary>
internal sealed class GeneratorSuite : ISuite
{
    public string Name => "generator";

    public async Task RunAsync(BenchmarkContext context)
    {
        var compilation = AppCompilation.Create();
        var document = new InMemoryText("openapi.json", context.DocumentText);
        var rows = await Race.RunAsync(
            rounds: 7,
            new Contender("compile without", () => Emit(compilation)),
            new Contender("compile with the generator, nothing cached", () => Emit(AppCompilation.Generate(compilation, document, types: false))));
        ReportTable.Print(context.Output, $"Compiling an app with {context.DocumentName}, without records", "the generator adds less than 1 s", rows);
    }

    private static void Emit(Microsoft.CodeAnalysis.Compilation compilation)
    {
        if (AppCompilation.Emit(compilation) is { Errors: > 0 and var errors }) throw new InvalidOperationException($"{errors} errors.");
    }
}
