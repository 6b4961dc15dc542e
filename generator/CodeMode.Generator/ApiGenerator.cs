using CodeMode.Generator.Baseline;
using CodeMode.Generator.Diagnostics;
using CodeMode.Generator.Emission;
using CodeMode.Generator.Pipeline;
using CodeMode.Model;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator;

/// <summary>
/// <c>&lt;CodeModeApi Include="openapi.json" /&gt;</c> → definition, typed handles and records.
/// The document's branch never sees the compilation: an edit of C# parses no document again.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ApiGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var references = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => ApiItem.IsReference(pair.Left, pair.Right))
            .Select(static (pair, _) => pair.Left)
            .Collect()
            .Select(static (files, _) => files.ToEquatableArray());

        var items = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => ApiItem.From(pair.Left, pair.Right))
            .Where(static item => item is not null)
            .Combine(references)
            .Select(static (pair, _) => pair.Left! with { References = pair.Right })
            .WithTrackingName(TrackingNames.Item);

        var parsed = items
            .Select(static (item, cancellation) => ParsedApi.From(item, cancellation))
            .WithTrackingName(TrackingNames.Parse);

        // Diagnostics carry positions, so they stand apart: a moved line must not emit code again.
        context.RegisterSourceOutput(
            parsed.SelectMany(static (api, _) => api.Diagnostics).WithTrackingName(TrackingNames.Diagnostics),
            static (production, diagnostic) => production.ReportDiagnostic(diagnostic.ToDiagnostic()));

        var baselines = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => ApiItem.IsBaseline(pair.Left, pair.Right))
            .Select(static (pair, _) => pair.Left)
            .Collect()
            .Select(static (files, _) => files.ToEquatableArray());

        context.RegisterSourceOutput(
            parsed
                .Where(static api => api is { WithBaseline: not null, Model: not null })
                .Combine(baselines)
                .SelectMany(static (pair, cancellation) => BaselineCheck.Run(pair.Left.WithBaseline!, pair.Left.Model!, pair.Right, cancellation))
                .WithTrackingName(TrackingNames.Baseline),
            static (production, diagnostic) => production.ReportDiagnostic(diagnostic.ToDiagnostic()));

        var named = items.Select(static (item, _) => item.Names).Collect().Select(static (names, _) => names.ToEquatableArray());

        // Of two items of one name only the first is emitted; ConfigurationRules says so.
        var apis = parsed
            .Where(static api => api.Model is not null)
            .Combine(named)
            .Where(static pair => ConfigurationRules.IsEmitted(pair.Left.Names, pair.Right))
            .Select(static (pair, _) => new NamedApi(pair.Left.Names, pair.Left.Model!))
            .WithTrackingName(TrackingNames.Model);

        context.RegisterSourceOutput(apis, static (production, api) => Emitted.Add(production, api, "Definition", DefinitionEmitter.Emit));

        var shapes = apis.Select(static (api, _) => ApiShape.From(api)).WithTrackingName(TrackingNames.Shape);
        context.RegisterSourceOutput(shapes, static (production, shape) => Emitted.Add(production, shape, "Operations", OperationsEmitter.Emit));
        context.RegisterSourceOutput(
            shapes.Where(static shape => shape.Names.EmitTypes),
            static (production, shape) => Emitted.Add(production, shape, "Types", TypesEmitter.Emit));

        context.RegisterSourceOutput(
            named.Combine(context.ParseOptionsProvider),
            static (production, pair) => ConfigurationRules.Report(production, pair.Left, pair.Right));
    }
}
