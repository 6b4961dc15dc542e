extern alias Compiler;

using System.Collections.Immutable;
using Compiler::CodeMode.Generator;
using Compiler::CodeMode.Generator.Drift;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeMode.Generator.Tests;

/// <summary>A project in memory: its documents, its C#, and what the generator makes of them. Every run is done twice: the second must parse nothing.</summary>
internal sealed class ApiCompilation
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("CodeMode.Generator", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly List<AdditionalText> _documents = [];
    private readonly DocumentOptions _options = new();

    public CSharpParseOptions ParseOptions { get; init; } = new(LanguageVersion.CSharp13);

    public ApiCompilation Add(string path, string text, params (string Name, string Value)[] metadata) => Add(new DocumentText(path, text), metadata);

    public ApiCompilation Add(AdditionalText document, params (string Name, string Value)[] metadata)
    {
        _documents.Add(document);
        _options.Set(document, [("CodeModeApi", "true"), .. metadata]);
        return this;
    }

    public ApiCompilation AddReference(string path, string text)
    {
        var file = new DocumentText(path, text);
        _documents.Add(file);
        _options.Set(file, [("CodeModeReference", "true")]);
        return this;
    }

    public ApiCompilation AddBaseline(AdditionalText file)
    {
        _documents.Add(file);
        _options.Set(file, [("CodeModeBaseline", "true")]);
        return this;
    }

    public static ApiCompilation Of(string document, params (string Name, string Value)[] metadata) =>
        new ApiCompilation().Add("/project/openapi.json", document, [("CodeModeApiName", "TestApi"), .. metadata]);

    public CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Generated" + Guid.NewGuid().ToString("N"),
        [CSharpSyntaxTree.ParseText(source, ParseOptions, path: "/project/Program.cs")],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public CSharpGeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new ApiGenerator().AsSourceGenerator()], _documents, ParseOptions, _options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public GeneratedProject Run(string source = "")
    {
        var compilation = Compile(source);
        var driver = CreateDriver().RunGenerators(compilation);
        // An edit of C# parses no document again.
        var edited = driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Edit;", ParseOptions)));
        Assert.All(Reasons(edited, "Parse"), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return new GeneratedProject(compilation.AddSyntaxTrees(result.GeneratedSources.Select(s => CSharpSyntaxTree.ParseText(s.SourceText, ParseOptions, s.HintName))), result);
    }

    /// <summary>What the drift analyzer finds in a source that must compile.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindDriftAsync(string source)
    {
        var compilation = Compile(source);
        Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        return await Analyze(compilation).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>A compilation with the drift analyzer, before it is asked for anything.</summary>
    public CompilationWithAnalyzers Analyze(CSharpCompilation compilation) => new(
        compilation, [new DriftAnalyzer()],
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. _documents], _options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));

    public static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps.TryGetValue(step, out var runs)
            ? runs.SelectMany(static run => run.Outputs).Select(static output => output.Reason)
            : [];
}
