using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeMode.Benchmarks.Compiling;

/// <summary>The metadata of <c>&lt;CodeModeApi Include="…" Types="…" /&gt;</c>.</summary>
/// <param name="types">Whether there are records.</param>
internal sealed class ItemOptionsProvider(bool types) : AnalyzerConfigOptionsProvider
{
    private static readonly ItemOptions s_none = new(ImmutableDictionary<string, string>.Empty);

    private readonly ItemOptions _item = new(ImmutableDictionary<string, string>.Empty
        .Add("build_metadata.AdditionalFiles.CodeModeApi", "true")
        .Add("build_metadata.AdditionalFiles.CodeModeApiName", "LargeApi")
        .Add("build_metadata.AdditionalFiles.CodeModeApiTypes", types ? "true" : "false"));

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new ItemOptions(ImmutableDictionary<string, string>.Empty.Add("build_property.RootNamespace", "Benchmark"));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _item;
}
