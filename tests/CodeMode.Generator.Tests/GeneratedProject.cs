using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeMode.Generator.Tests;

/// <summary>A compilation with what was generated into it.</summary>
internal sealed record GeneratedProject(CSharpCompilation Compilation, GeneratorRunResult Result)
{
    public IReadOnlyList<Diagnostic> Diagnostics => Result.Diagnostics;

    public string Source(string part) => Result.GeneratedSources.Single(s => s.HintName.EndsWith(part + ".g.cs", StringComparison.Ordinal)).SourceText.ToString();

    /// <summary>Compiles and loads; a warning fails too.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = Compilation.Emit(image);
        Assert.Empty(emitted.Diagnostics.Where(static d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
        image.Position = 0;
        return new AssemblyLoadContext(Compilation.AssemblyName, isCollectible: true).LoadFromStream(image);
    }

    /// <summary>Compiles, and runs <c>Program.Run()</c>.</summary>
    public object? Execute() => Load().GetType("Program")!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!.Invoke(null, null);
}
