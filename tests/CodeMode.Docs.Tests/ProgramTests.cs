using CodeMode.Engine;

namespace CodeMode.Docs.Tests;

public class ProgramTests(SampleShop shop) : IClassFixture<SampleShop>
{
    public static TheoryData<CodeBlock> Programs => [.. CodeBlock.Read("README.md", "js"), .. ProgramsOf("docs/agents.md", isSearch: false)];

    public static TheoryData<CodeBlock> SearchPrograms => [.. ProgramsOf("docs/agents.md", isSearch: true)];

    public static TheoryData<CodeBlock> Signatures => [.. CodeBlock.Read("README.md", "ts")];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Every_program_of_the_pages_runs_against_the_sample(CodeBlock block)
    {
        var result = await shop.ExecuteAsync(block.Text);

        Assert.Null(result.Error);
        Assert.NotEmpty(result.Calls);
        Assert.NotEqual(ScriptDataKind.Undefined, result.Result!.Kind);
    }

    [Theory]
    [MemberData(nameof(SearchPrograms))]
    public async Task Every_search_program_of_the_pages_finds_something(CodeBlock block)
    {
        var result = await shop.Runner.SearchAsync(new SearchRequest { Code = block.Text });

        Assert.Null(result.Execution!.Error);
        Assert.True(result.Execution.Result!.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Signatures))]
    public async Task Every_signature_of_the_README_is_what_search_answers(CodeBlock block)
    {
        var result = await shop.Runner.SearchAsync(new SearchRequest { Query = "list refunds" });

        Assert.Contains(block.Text, result.Hits.Select(static hit => hit.Signature));
    }

    [Fact]
    public async Task The_README_shows_the_answer_to_a_misspelt_operation()
    {
        var program = CodeBlock.Read("README.md", "js")[0].Text.Replace("listRefunds", "listRefund", StringComparison.Ordinal);
        var result = await shop.ExecuteAsync(program);

        Assert.Empty(result.Calls);
        Assert.Contains(CodeBlock.Read("README.md", "text").Select(static block => block.Text), shown => result.Error!.Message.Contains(shown, StringComparison.Ordinal));
    }

    private static IEnumerable<CodeBlock> ProgramsOf(string page, bool isSearch) =>
        CodeBlock.Read(page, "js").Where(block => block.Text.Contains("spec.", StringComparison.Ordinal) == isSearch);
}
