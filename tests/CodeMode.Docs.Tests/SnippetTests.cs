using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CodeMode.Docs.Tests;

public partial class SnippetTests
{
    private static readonly Dictionary<string, string> s_sources = new() { ["README.md"] = "ReadmeSnippets.cs", ["docs/connectors.md"] = "ConnectorSnippets.cs", ["docs/observability.md"] = "ObservabilitySnippets.cs" };

    public static TheoryData<CodeBlock> CSharpBlocks => [.. s_sources.Keys.SelectMany(static page => CodeBlock.Read(page, "csharp"))];

    public static TheoryData<string> Pages => [.. s_sources.Keys];

    [Theory]
    [MemberData(nameof(CSharpBlocks))]
    public void Every_CSharp_block_is_compiled(CodeBlock block)
    {
        Assert.Contains(block.Text, Regions(block.Page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_compiled_region_stands_in_its_page(string page)
    {
        Assert.Equal(Regions(page).Order(), CodeBlock.Read(page, "csharp").Select(static block => block.Text).Order());
    }

    [Fact]
    public void The_first_code_stands_within_the_first_ten_lines_and_the_README_within_120()
    {
        Assert.InRange(CodeBlock.Read("README.md", "csharp")[0].Line, 1, 10);
        Assert.InRange(Repository.Read("README.md").Count(static c => c == '\n'), 1, 120);
    }

    [Fact]
    public void The_project_items_are_those_of_the_package()
    {
        var block = Assert.Single(CodeBlock.Read("README.md", "xml"));
        var items = XElement.Parse($"<ItemGroup>{block.Text}</ItemGroup>").Elements().ToList();

        Assert.Equal(["PackageReference", "CodeModeApi"], items.Select(static i => i.Name.LocalName));
        Assert.Contains("AvailableItemName Include=\"CodeModeApi\"", Repository.Read("src/CodeMode/build/CodeMode.props"), StringComparison.Ordinal);
        Assert.Contains($">{(string?)items[0].Attribute("Version")}</Version>", Repository.Read("Directory.Build.targets"), StringComparison.Ordinal);
    }

    private static List<string> Regions(string page) =>
    [
        .. from match in Region().Matches(Repository.Read("tests/CodeMode.Docs.Tests/Snippets/" + s_sources[page]))
           select string.Join('\n', match.Groups["text"].Value.TrimEnd().Split('\n').Select(static line => line.Length > 8 ? line[8..] : "")),
    ];

    [GeneratedRegex(@"^ +#region .*?\n(?<text>.*?)^ +#endregion$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Region();
}
