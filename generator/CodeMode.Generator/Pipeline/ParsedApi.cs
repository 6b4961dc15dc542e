using System.Runtime.CompilerServices;
using CodeMode.Generator.Diagnostics;
using CodeMode.Model;
using CodeMode.OpenApi;
using Microsoft.CodeAnalysis.Text;

namespace CodeMode.Generator.Pipeline;

/// <summary>What came of one document.</summary>
internal sealed record ParsedApi(ApiNames Names, ApiModel? Model, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>The item, when there is a baseline to compare the model with; of others nothing but the outcome counts.</summary>
    public ApiItem? WithBaseline { get; init; }

    // The generator and the analyzer read the same text in one compilation.
    private static readonly ConditionalWeakTable<SourceText, ParsedApi> Parsed = new();

    public static ParsedApi From(ApiItem item, CancellationToken cancellation)
    {
        try
        {
            // What other files bring is not part of the text.
            if (item.References.Count > 0 || item.GetText(cancellation) is not { } text) return Read(item, cancellation);
            if (!Parsed.TryGetValue(text, out var parsed)) parsed = Parsed.GetValue(text, _ => Read(item, cancellation));
            return parsed.Names.Path == item.Names.Path
                ? parsed with { Names = item.Names, WithBaseline = item.Baseline is null || parsed.Model is null ? null : item }
                : Read(item, cancellation);
        }
#pragma warning disable CA1031 // An exception here would end the generator for every document, with no place in any of them.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Failed(item, DiagnosticInfo.At(item.Names.Path, Descriptors.InternalError, $"CodeMode failed to read the document ({problem.GetType().Name}: {problem.Message})"));
        }
    }

    private static ParsedApi Read(ApiItem item, CancellationToken cancellation)
    {
        if (item.GetText(cancellation) is not { } text)
            return Failed(item, DiagnosticInfo.At(item.Names.Path, Descriptors.InvalidDocument, "The document cannot be opened"));
        var sources = DocumentSources.Load(item, text, cancellation);
        var result = OpenApiReader.Read(sources.Documents, cancellation);
        return new ParsedApi(
            item.Names,
            result.Model,
            result.Diagnostics.Select(d => DiagnosticInfo.From(sources[d.File ?? ""].Path, sources[d.File ?? ""].Text, d)).ToEquatableArray())
        {
            WithBaseline = item.Baseline is null ? null : item,
        };
    }

    private static ParsedApi Failed(ApiItem item, DiagnosticInfo diagnostic) =>
        new(item.Names, null, new[] { diagnostic }.ToEquatableArray());
}
