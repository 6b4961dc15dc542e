using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeMode.Benchmarks.Compiling;

/// <summary>The metadata of <c>&lt;CodeModeApi Include="…" Types="false" /&gt;</c>.</summary>
internal sealed class ItemOptionsProvider : AnalyzerConfigOptionsProvider
{
    private static readonly ItemOptions s_none = new(ImmutableDictionary<string, string>.Empty);

    private static readonly ItemOptions s_item = new(ImmutableDictionary<string, string>.Empty
        .Add("build_metadata.AdditionalFiles.CodeModeApi", "true")
        .Add("build_metadata.AdditionalFiles.CodeModeApiName", "LargeApi")
        .Add("build_metadata.AdditionalFiles.CodeModeApiTypes", "false"));

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new ItemOptions(ImmutableDictionary<string, string>.Empty.Add("build_property.RootNamespace", "Benchmark"));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => s_item;
}
