using System.Collections.Immutable;
using CodeMode.Generator.Diagnostics;
using CodeMode.Generator.Drift.Comparison;
using CodeMode.Generator.Drift.Documents;
using CodeMode.Generator.Drift.Endpoints;
using CodeMode.Generator.Pipeline;
using CodeMode.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeMode.Generator.Drift;

/// <summary>CMODE2xxx: where the app's endpoints and its document part. Only what is known on both sides is compared.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DriftAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Descriptors.Drift];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.Find(start.Compilation) is not { } known || !ItemsOf(start.Options).Any()) return;
            var app = new AppCollector(known);
            app.Register(start);
            start.RegisterCompilationEndAction(end => Compare(end, app));
        });
    }

    private static void Compare(CompilationAnalysisContext context, AppCollector app)
    {
        var documents = ItemsOf(context.Options).Select(item => ApiDocument.Read(item, context.CancellationToken)).OfType<ApiDocument>().ToList();
        foreach (var diagnostic in AppComparison.Compare(app, documents, context.CancellationToken)) context.ReportDiagnostic(diagnostic);
    }

    private static IEnumerable<ApiItem> ItemsOf(AnalyzerOptions options)
    {
        var references = options.AdditionalFiles.Where(file => ApiItem.IsReference(file, options.AnalyzerConfigOptionsProvider)).ToEquatableArray();
        return options.AdditionalFiles
            .Select(file => ApiItem.From(file, options.AnalyzerConfigOptionsProvider))
            .OfType<ApiItem>()
            .Where(static item => item.Names.ComparesCode)
            .Select(item => item with { References = references });
    }
}
