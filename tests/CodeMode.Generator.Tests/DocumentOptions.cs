using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeMode.Generator.Tests;

/// <summary>What MSBuild tells the compiler of items and properties.</summary>
internal sealed class DocumentOptions : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<string, Values> _byPath = [];

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([("build_property.RootNamespace", "Tests")]);

    public void Set(AdditionalText document, IEnumerable<(string Name, string Value)> metadata) =>
        _byPath[document.Path] = new Values(metadata.Select(static m => ("build_metadata.AdditionalFiles." + m.Name, m.Value)));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _byPath.GetValueOrDefault(textFile.Path, new Values([]));

    private sealed class Values(IEnumerable<(string Name, string Value)> values) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = values.GroupBy(static v => v.Name).ToDictionary(static g => g.Key, static g => g.Last().Value);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
