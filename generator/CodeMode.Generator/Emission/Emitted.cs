using System.Text;
using CodeMode.Generator.Diagnostics;
using CodeMode.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CodeMode.Generator.Emission;

/// <summary>Adds one file of an item.</summary>
internal static class Emitted
{
    public static void Add<T>(SourceProductionContext production, T api, string part, Action<SourceWriter, T> emit)
        where T : INamed
    {
        try
        {
            var writer = new SourceWriter();
            writer.Begin(api.Names);
            emit(writer, api);
            writer.Close();
            production.AddSource(api.Names.HintName(part), SourceText.From(writer.ToString(), Encoding.UTF8));
        }
#pragma warning disable CA1031 // An exception here would end the generator for every document, with no place in any of them.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            production.ReportDiagnostic(DiagnosticInfo.At(
                api.Names.Path, Descriptors.InternalError, $"CodeMode failed to emit {api.Names.HintName(part)} ({problem.GetType().Name}: {problem.Message})").ToDiagnostic());
        }
    }
}
