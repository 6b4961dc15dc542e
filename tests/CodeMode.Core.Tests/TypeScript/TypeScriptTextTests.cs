using CodeMode.TypeScript;

namespace CodeMode.Core.Tests.TypeScript;

public sealed class TypeScriptTextTests
{
    [Theory]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("é🐱", "\"é🐱\"")]
    public void Strings_cannot_end_early_or_hide(string text, string expected) => Assert.Equal(expected, TypeScriptText.Quote(text));

    // Not as rows above: attributes cannot hold half a character.
    [Fact]
    public void Strings_show_what_cannot_be_seen() => Assert.Equal("\"\\ud800\\u2028\\u202e\\u0000\\u000a\"", TypeScriptText.Quote("\uD800\u2028\u202e\0\n"));

    [Theory]
    [InlineData("One. Two.", "One")]
    [InlineData("Use e.g. this. Two", "Use e.g. this")]
    [InlineData("First\nline\n\nSecond", "First line")]
    [InlineData("*/ end", "*\\/ end")]
    [InlineData("*\u200b/ end", "*\\/ end")]
    [InlineData("", "")]
    public void The_first_sentence_stays_inside_its_comment(string text, string expected) => Assert.Equal(expected, TypeScriptText.FirstSentence(text, 80));

    [Fact]
    public void A_sentence_is_cut_at_its_limit() => Assert.Equal(81, TypeScriptText.FirstSentence(new string('x', 100_000), 80).Length);
}
