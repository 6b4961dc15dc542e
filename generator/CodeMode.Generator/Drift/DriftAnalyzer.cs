using System.Collections.Immutable;
using CodeMode.Generator.Diagnostics;
using CodeMode.Generator.Drift.Endpoints;
using CodeMode.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeMode.Generator.Drift;

/// <summary>CMODE2xxx: where the app's endpoints and its document part. Only what is known on both sides is compared.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DriftAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.Get(Descriptors.UndocumentedEndpoint)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.Find(start.Compilation) is not { } known || !ItemsOf(start.Options).Any()) return;
            var endpoints = new EndpointCollector(known);
            start.RegisterOperationAction(endpoints.Visit, OperationKind.Invocation);
            start.RegisterOperationAction(endpoints.VisitChoice, OperationKind.PropertyReference);
            start.RegisterCompilationEndAction(end => Report(end, endpoints));
        });
    }

    private static void Report(CompilationAnalysisContext context, EndpointCollector collector)
    {
        var endpoints = collector.Join().Where(static e => DocumentRoutes.IsComparable(e.Path)).ToList();
        var documents = ItemsOf(context.Options).Select(item => DocumentRoutes.Read(item, context.CancellationToken)).OfType<DocumentRoutes>().ToList();
        if (documents.Any(static document => !document.IsWhole)) return;

        // A document that shares no endpoint with the app describes another one.
        var own = documents.Where(document => endpoints.Any(e => document.Has(e.Endpoint.Verb, e.Path))).ToList();
        if (own.Count == 0) return;
        foreach (var (endpoint, path) in endpoints)
        {
            if (own.Any(document => document.Has(endpoint.Verb, path))) continue;
            var names = string.Join("' or '", own.Select(static document => document.Name));
            var verbs = own.SelectMany(document => document.VerbsOf(path)).Distinct().ToList();
            var instead = verbs.Count == 0 ? "" : $", which has {string.Join(" and ", verbs)} at this path";
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Get(Descriptors.UndocumentedEndpoint), endpoint.Location,
                $"Endpoint '{endpoint.Verb} {path}' is not in '{names}'{instead}; add it to the document, or hide it with .ExcludeFromDescription()"));
        }
    }

    private static IEnumerable<ApiItem> ItemsOf(AnalyzerOptions options) => options.AdditionalFiles
        .Select(file => ApiItem.From(file, options.AnalyzerConfigOptionsProvider))
        .OfType<ApiItem>();
}
