extern alias generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeMode.Benchmarks.Compiling;

/// <summary>A small app, compiled in memory with everything that this process references.</summary>
internal static class AppCompilation
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview);

    /// <summary>The app before anything is added.</summary>
    public static CSharpCompilation Create() => Create([("Program.cs", "System.Console.WriteLine(1);")]);

    /// <summary>An app of these files.</summary>
    public static CSharpCompilation Create(IEnumerable<(string Name, string Text)> sources)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !path.EndsWith("CodeMode.Generator.dll", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var trees = sources.Select(static source => CSharpSyntaxTree.ParseText(source.Text, s_parse, source.Name));
        return CSharpCompilation.Create("app", trees, references, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>With what the generator makes of a document, nothing cached.</summary>
    public static Compilation Generate(CSharpCompilation compilation, AdditionalText document, bool types)
    {
        var generator = new generator::CodeMode.Generator.ApiGenerator().AsSourceGenerator();
        GeneratorDriver driver = CSharpGeneratorDriver.Create([generator], [document], s_parse, new ItemOptionsProvider(types));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        return updated.SyntaxTrees.Skip(1).Any() ? updated : throw new InvalidOperationException("The generator emitted nothing.");
    }

    /// <summary>With a file of C#.</summary>
    public static Compilation Add(CSharpCompilation compilation, string code) => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, s_parse));

    /// <summary>Lets the drift analyzer look at an app, and counts what it says.</summary>
    public static async Task<int> AnalyzeAsync(CSharpCompilation compilation, AdditionalText document)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([document], new ItemOptionsProvider(types: false)), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await new CompilationWithAnalyzers(compilation, [new generator::CodeMode.Generator.Drift.DriftAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return found.Length;
    }

    /// <summary>How much C# was added, in bytes.</summary>
    public static long CountAdded(Compilation compilation) => compilation.SyntaxTrees.Skip(1).Sum(static tree => (long)System.Text.Encoding.UTF8.GetByteCount(tree.GetText().ToString()));

    /// <summary>Compiles it whole, and counts errors and warnings.</summary>
    public static (int Errors, int Warnings) Emit(Compilation compilation)
    {
        var diagnostics = compilation.Emit(Stream.Null).Diagnostics;
        return (Count(Microsoft.CodeAnalysis.DiagnosticSeverity.Error), Count(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));

        int Count(Microsoft.CodeAnalysis.DiagnosticSeverity severity) => diagnostics.Count(diagnostic => diagnostic.Severity == severity);
    }
}
