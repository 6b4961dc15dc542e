using CodeMode.Baseline;
using CodeMode.Generator.Diagnostics;
using CodeMode.Generator.Pipeline;
using CodeMode.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CodeMode.Generator.Baseline;

/// <summary>A document against its accepted baseline: findings stand where the document would be mended, with the baseline's line beside them.</summary>
internal static class BaselineCheck
{
    /// <summary>Compares one document, which names a baseline, with its file among those of the project.</summary>
    public static EquatableArray<DiagnosticInfo> Run(ApiItem item, ApiModel model, EquatableArray<AdditionalText> baselines, CancellationToken cancellation)
    {
        try
        {
            var file = baselines.FirstOrDefault(baseline => IsSamePath(baseline.Path, item.Baseline!));
            if (file?.GetText(cancellation) is not { } text)
            {
                var missing = $"The baseline '{Path.GetFileName(item.Baseline)}' does not exist; write it with: dotnet build -t:CodeModeUpdateBaseline";
                return new[] { DiagnosticInfo.At(item.Baseline!, BaselineRule.Unreadable.Id, missing) }.ToEquatableArray();
            }

            var findings = BaselineComparison.Compare(new BaselineFile(text.ToString()), ApiContract.Of(model));
            if (findings.Count == 0) return default;
            var places = new OperationPlaces(item.Names.Path, item.GetText(cancellation)!);
            return findings.Select(finding => Locate(finding, file.Path, text, places)).ToEquatableArray();
        }
#pragma warning disable CA1031 // An exception here would end the generator for every document.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var message = $"CodeMode failed to compare the document with its baseline ({problem.GetType().Name}: {problem.Message})";
            return new[] { DiagnosticInfo.At(item.Baseline!, Descriptors.InternalError, message) }.ToEquatableArray();
        }
    }

    private static bool IsSamePath(string one, string other) => string.Equals(Path.GetFullPath(one), Path.GetFullPath(other), StringComparison.Ordinal);

    private static DiagnosticInfo Locate(BaselineFinding finding, string path, SourceText text, OperationPlaces places)
    {
        var line = finding.Line is { } found ? DiagnosticPlace.From(path, text, TextSpan.FromBounds(found.Start, found.End)) : null;
        var operation = finding.Pointer is { } pointer ? places.Find(pointer) : null;
        var first = operation ?? line!;
        return new DiagnosticInfo(finding.Rule.Id, finding.Message, first.Path, first.Span, first.Lines) { Other = operation is null ? null : line };
    }
}
