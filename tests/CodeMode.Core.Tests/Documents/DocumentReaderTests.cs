using CodeMode.Documents;

namespace CodeMode.Core.Tests.Documents;

public sealed class DocumentReaderTests
{
    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("  \n{\"a\":1}")]
    [InlineData("\uFEFF{\"a\":1}")]
    [InlineData("a: 1")]
    [InlineData("\uFEFFa: 1")]
    [InlineData("\uFEFF# comment\n%YAML 1.2\n---\na: 1\n...\n")]
    [InlineData("a: 1\r\n")]
    [InlineData("# x\r---\ra: 1\r")]
    [InlineData("\"a\": 1")]
    public void The_format_is_that_which_the_text_shows(string text) =>
        Assert.Equal("""{"a":1}""", JsonText.Compact(DocumentReader.Read(text, out _)!.Root));

    [Theory]
    [InlineData("{\0\"\0")]
    [InlineData("\0{\0\"")]
    [InlineData("o\0p\0")]
    public void Text_of_another_encoding_is_named(string text)
    {
        Assert.Null(DocumentReader.Read(text, out var error));
        Assert.Contains("UTF-16", error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_page_is_named()
    {
        Assert.Null(DocumentReader.Read("\n<html>", out var error));
        Assert.Contains("HTML", error!.Message, StringComparison.Ordinal);
    }
}
