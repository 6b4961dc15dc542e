using System.Text.Json;
using CodeMode.Docs;
using CodeMode.Tests.Support;
using ModelContextProtocol.Protocol;

namespace CodeMode.Tests.Docs;

public class DocumentationTests
{
    private const string Guide = """
        ---
        title: left out
        ---
        Before all headings.

        # Orders
        How orders work.

        ## Refunds
        A refund needs a reason.

        ```sh
        # not a heading
        ```

        Shipping
        --------
        Parcels travel by rail.

        | a | b |
        |---|---|

        # Customers #
        Who buys.
        """;

    [Fact]
    public void A_page_falls_into_the_sections_of_its_headings()
    {
        var sections = MarkdownSections.Read(new DocsPage("guide.md", Guide)).ToList();

        Assert.Equal(["", "Orders", "Orders › Refunds", "Orders › Shipping", "Customers"], sections.Select(static s => s.Title));
        Assert.Contains("# not a heading", sections[2].Text, StringComparison.Ordinal);
        Assert.Equal("Parcels travel by rail.\n\n| a | b |\n|---|---|", sections[3].Text);
        Assert.DoesNotContain("left out", sections[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("refund", "Orders › Refunds")]
    [InlineData("refnd reason", "Orders › Refunds")]
    [InlineData("how do parcels travel", "Orders › Shipping")]
    [InlineData("order", "Orders")]
    [InlineData("customers who buy", "Customers")]
    public void The_best_section_comes_first(string query, string expected) =>
        Assert.Equal(expected, new DocsIndex([.. MarkdownSections.Read(new DocsPage("guide.md", Guide))]).Find(query)[0].Title);

    [Fact]
    public async Task The_tool_is_there_only_with_pages_and_answers_sections()
    {
        await using var without = await ConnectedServer.StartAsync(new CodeModeRunner(Shop.Definition, new StubInvoker()));
        Assert.Equal(["execute", "search"], (await without.Client.ListToolsAsync()).Select(static t => t.Name).Order());

        var options = new CodeModeOptions { Documentation = Documentation.Create([new("guide.md", Guide), new("other.md", "# Other\nNothing.")]) };
        await using var server = await ConnectedServer.StartAsync(new CodeModeRunner(Shop.Definition, new StubInvoker(), options));
        var tool = (await server.Client.ListToolsAsync()).Single(static t => t.Name == "docs");
        Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint);
        Assert.Contains("2 pages (guide.md, other.md)", tool.Description, StringComparison.Ordinal);

        var found = (await server.CallAsync("docs", new() { ["query"] = "refund", ["limit"] = 1 })).StructuredContent!.Value;
        Assert.Equal("guide.md", found.GetProperty("hits")[0].GetProperty("page").GetString());
        Assert.StartsWith("A refund needs a reason.", found.GetProperty("hits")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        var contents = (await server.CallAsync("docs", [])).StructuredContent!.Value;
        Assert.Equal(["Orders", "Orders › Refunds", "Orders › Shipping", "Customers"], contents.GetProperty("pages")[0].GetProperty("sections").EnumerateArray().Select(static s => s.GetString()));
        Assert.Contains("'q' is no argument", ((TextContentBlock)(await server.CallAsync("docs", new() { ["q"] = "x" })).Content[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_keeps_to_its_budget_and_says_what_is_missing()
    {
        var index = new DocsIndex([.. Enumerable.Range(0, 40).SelectMany(i => MarkdownSections.Read(new DocsPage($"p{i}.md", $"# Refund {i}\n{new string('x', 9_000)}")))]);

        var answer = DocsAnswer.Write(index, "refund", 50);

        Assert.InRange(answer.Length, 10_000, 20_000);
        Assert.Contains("[cut: 3,000 more characters]", answer, StringComparison.Ordinal);
        Assert.Contains("of 40 sections, best first", JsonElement.Parse(answer).GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_gives_its_pages_and_follows_no_link_out_of_it()
    {
        var outside = Directory.CreateTempSubdirectory("codemode-");
        var folder = Directory.CreateTempSubdirectory("codemode-");
        try
        {
            File.WriteAllText(Path.Combine(outside.FullName, "secret.md"), "# Secret");
            Directory.CreateDirectory(Path.Combine(folder.FullName, "more", ".git"));
            File.WriteAllText(Path.Combine(folder.FullName, "a.md"), "# A");
            File.WriteAllText(Path.Combine(folder.FullName, "more", "b.markdown"), "# B");
            File.WriteAllText(Path.Combine(folder.FullName, "more", ".git", "c.md"), "# C");
            File.WriteAllText(Path.Combine(folder.FullName, "d.txt"), "D");
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "link.md"), Path.Combine(outside.FullName, "secret.md"));
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "linked"), outside.FullName);

            Assert.Equal(["a.md", "more/b.markdown"], Documentation.Load(folder.FullName).Pages);
        }
        finally
        {
            folder.Delete(recursive: true);
            outside.Delete(recursive: true);
        }
    }
}
