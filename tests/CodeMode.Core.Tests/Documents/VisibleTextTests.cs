using CodeMode.Documents;

namespace CodeMode.Core.Tests.Documents;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain ~", "plain ~")]
    [InlineData("a\r\nb\tc", "a  b c")]
    [InlineData("a\u202Eb\u200Bc\uFEFF", "abc")]
    [InlineData("\u001b[31mred\0", "[31mred")]
    [InlineData("é 名前 🐱", "é 名前 🐱")]
    [InlineData("x\U000E0041y\uFE0Fz\u3164", "xyz")]
    public void Nothing_invisible_is_left(string text, string expected) => Assert.Equal(expected, VisibleText.Clean(text));

    // Not as a row above: attributes cannot hold half a character.
    [Fact]
    public void Half_a_character_is_left_out() => Assert.Equal("lone  surrogate", VisibleText.Clean("lone \uD800 surrogate"));

    [Fact]
    public void A_quotation_is_short() => Assert.Equal(83, VisibleText.Quote(new string('x', 5000)).Length);
}
