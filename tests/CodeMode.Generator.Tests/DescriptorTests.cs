extern alias Compiler;

using Compiler::CodeMode.Generator.Diagnostics;

namespace CodeMode.Generator.Tests;

/// <summary>One diagnostic, five places: descriptor, page, release row, link, and a test that produces it.</summary>
public sealed class DescriptorTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Diagnostics.md"));
    private static readonly string Releases = string.Concat(
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Releases"), "AnalyzerReleases.*.md").Select(File.ReadAllText));

    public static TheoryData<string> Ids => [.. Descriptors.All.Select(static d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_descriptor_has_its_heading_its_row_its_link_and_a_test_that_produces_it(string id)
    {
        var descriptor = Descriptors.Get(id);
        Assert.Contains($"\n## {id}\n", Page, StringComparison.Ordinal);
        Assert.Contains($"\n{id} | CodeMode | {descriptor.DefaultSeverity} |", Releases, StringComparison.Ordinal);
        Assert.EndsWith("Diagnostics.md#" + id.ToLowerInvariant(), descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.Contains(id, DiagnosticsTests.Produced);
    }

    [Fact]
    public void Each_row_has_a_descriptor()
    {
        var rows = Releases.Split('\n').Where(static line => line.StartsWith("CMODE", StringComparison.Ordinal)).Select(static line => line.Split(' ')[0]);
        Assert.Equal(Descriptors.All.Select(static d => d.Id).Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_are_in_order_and_none_is_used_twice()
    {
        var ids = Descriptors.All.Select(static d => d.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }
}
