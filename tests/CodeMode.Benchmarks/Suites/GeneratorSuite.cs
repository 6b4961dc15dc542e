extern alias generator;

using CodeMode.Benchmarks.Compiling;
using CodeMode.Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeMode.Benchmarks.Suites;

/// <summary>What the generator adds to a compile of the large document, and what a generated API costs at start.</summary>
internal sealed class GeneratorSuite : ISuite
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview);

    public string Name => "generator";

    public async Task RunAsync(BenchmarkContext context)
    {
        var compilation = CreateCompilation();
        var document = new InMemoryText("openapi.json", context.DocumentText);
        var rows = await Race.RunAsync(
            rounds: 7,
            new Contender("compile without", () => Emit(compilation)),
            new Contender("compile with the generator, nothing cached", () => Emit(Generate(compilation, document))));
        ReportTable.Print(context.Output, $"Compiling an app with {context.DocumentName}, without records", "the generator adds less than 1 s", rows);
    }

    private static CSharpCompilation CreateCompilation()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !path.EndsWith("CodeMode.Generator.dll", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var program = CSharpSyntaxTree.ParseText("System.Console.WriteLine(1);", s_parse);
        return CSharpCompilation.Create("app", [program], references, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
    }

    private static Compilation Generate(CSharpCompilation compilation, AdditionalText document)
    {
        var generator = new generator::CodeMode.Generator.ApiGenerator().AsSourceGenerator();
        GeneratorDriver driver = CSharpGeneratorDriver.Create([generator], [document], s_parse, new ItemOptionsProvider());
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        return updated.SyntaxTrees.Skip(1).Any() ? updated : throw new InvalidOperationException("The generator emitted nothing.");
    }

    private static void Emit(Compilation compilation)
    {
        var result = compilation.Emit(Stream.Null);
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(static d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Take(5)));
    }
}
