extern alias Compiler;

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Compiler::CodeMode.Generator.Drift;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeMode.Generator.Tests.Drift;

/// <summary>tests/CodeMode.DriftApi in memory: an app of 60 endpoints and the document that it really has.</summary>
internal static class LibraryApp
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "DriftApi");
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);

    public static string DocumentText { get; } = File.ReadAllText(Path.Combine(Folder, "openapi.json"));

    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "Library",
        [CSharpSyntaxTree.ParseText(Usings, ParseOptions), .. Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
                .Select(static path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), ParseOptions, Path.GetFileName(path)))],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("CodeMode.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpCompilation Whole => Compilation;

    /// <summary>The files' text after a change of one of them.</summary>
    public static (CSharpCompilation Compilation, string Document) Change(Mutation mutation)
    {
        var compilation = Compilation;
        foreach (var tree in Compilation.SyntaxTrees.Where(tree => mutation.Touches(tree.FilePath)))
            compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(mutation.Apply(tree.FilePath, tree.ToString()), ParseOptions, tree.FilePath));
        return (compilation, mutation.Apply("openapi.json", DocumentText));
    }

    /// <summary>A compilation as a project of a workspace.</summary>
    public static Project Open(CSharpCompilation compilation)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Library", "Library", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: ParseOptions, metadataReferences: compilation.References));
        foreach (var tree in compilation.SyntaxTrees) project = project.AddDocument(tree.FilePath.Length == 0 ? "Usings.cs" : tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
        return project;
    }

    public static Task<ImmutableArray<Diagnostic>> FindDriftAsync() => FindDriftAsync(Compilation, DocumentText);

    public static async Task<ImmutableArray<Diagnostic>> FindDriftAsync(CSharpCompilation compilation, string document)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(static d => d.ToString()));
        return await AnalyzeAsync(compilation, document);
    }

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation, string document)
    {
        var text = new DocumentText("/project/openapi.json", document);
        var options = new DocumentOptions();
        options.Set(text, [("CodeModeApi", "true"), ("CodeModeApiName", "LibraryApi")]);
        var analyzers = new CompilationWithAnalyzersOptions(new AnalyzerOptions([text], options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        return await new CompilationWithAnalyzers(compilation, [new DriftAnalyzer()], analyzers).GetAnalyzerDiagnosticsAsync();
    }
}
