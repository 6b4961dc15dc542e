using CodeMode.Generator.Diagnostics;
using CodeMode.Model;
using CodeMode.OpenApi;

namespace CodeMode.Generator.Pipeline;

/// <summary>What came of one document.</summary>
internal sealed record ParsedApi(ApiNames Names, ApiModel? Model, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static ParsedApi From(ApiItem item, CancellationToken cancellation)
    {
        try
        {
            if (item.GetText(cancellation) is not { } text)
                return Failed(item, DiagnosticInfo.At(item.Names.Path, Descriptors.InvalidDocument, "The document cannot be opened"));
            var result = OpenApiReader.Read(text.ToString(), cancellation);
            return new ParsedApi(
                item.Names, result.Model, result.Diagnostics.Select(d => DiagnosticInfo.From(item.Names.Path, text, d)).ToEquatableArray());
        }
#pragma warning disable CA1031 // An exception here would end the generator for every document, with no place in any of them.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Failed(item, DiagnosticInfo.At(item.Names.Path, Descriptors.InternalError, $"CodeMode failed to read the document ({problem.GetType().Name}: {problem.Message})"));
        }
    }

    private static ParsedApi Failed(ApiItem item, DiagnosticInfo diagnostic) =>
        new(item.Names, null, new[] { diagnostic }.ToEquatableArray());
}
