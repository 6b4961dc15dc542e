using CodeMode.Documents;

namespace CodeMode.Core.Tests.Documents;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("", 1, 1, "empty")]
    [InlineData("  \n ", 1, 1, "empty")]
    [InlineData("<!DOCTYPE html><html></html>", 1, 1, "HTML")]
    [InlineData("{\n  \"a\": 1,\n}", 2, 9, "trailing comma")]
    [InlineData("[1,]", 1, 3, "trailing comma")]
    [InlineData("{'a': 1}", 1, 2, "single quotes")]
    [InlineData("{\"a\": 'x'}", 1, 7, "single quotes")]
    [InlineData("{\n // x\n \"a\": 1}", 2, 2, "no comments")]
    [InlineData("{\"a\": 1 /* x */}", 1, 9, "no comments")]
    [InlineData("{\"a\": \"x\0y\"}", 1, 9, "0x00")]
    [InlineData("{\"a\": [1, {\"b\"", 1, 15, "truncated")]
    [InlineData("{\"a\": \"x", 1, 7, "never closed")]
    [InlineData("{\"a\": \"x\ny\"}", 1, 9, "line end")]
    [InlineData("{} {}", 1, 4, "more follows")]
    [InlineData("{\"a\" 1}", 1, 6, "Expected ':'")]
    [InlineData("{\"a\": 1 \"b\": 2}", 1, 9, "Expected ','")]
    [InlineData("[1 2]", 1, 4, "Expected ','")]
    [InlineData("[1}", 1, 3, "Expected ','")]
    [InlineData("{\"a\": }", 1, 7, "Expected a value")]
    [InlineData("[,1]", 1, 2, "missing before the comma")]
    [InlineData("{\"a\": NaN}", 1, 7, "NaN")]
    [InlineData("{\"a\": tru}", 1, 7, "Expected a value")]
    [InlineData("{\"a\": \"\\x\"}", 1, 8, "Invalid escape")]
    [InlineData("{\"a\": \"\\u12G4\"}", 1, 8, "four hexadecimal")]
    [InlineData("[01]", 1, 2, "leading zeros")]
    [InlineData("[-]", 1, 2, "minus sign")]
    [InlineData("[1.]", 1, 2, "decimal point")]
    [InlineData("[1e+]", 1, 2, "exponent")]
    public void What_is_no_JSON_is_said_with_its_place(string text, int line, int column, string message)
    {
        Assert.Null(JsonReader.Read(text, out var error));
        Assert.Contains(message, error!.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), new LineIndex(text).GetPosition(error.Start));
        Assert.InRange(error.End, error.Start, text.Length);
    }

    [Fact]
    public void Depth_is_limited_without_recursion()
    {
        Assert.NotNull(JsonReader.Read(new string('[', JsonReader.MaxDepth) + new string(']', JsonReader.MaxDepth), out _));
        Assert.Null(JsonReader.Read(new string('[', 1_000_000), out var error));
        Assert.Contains("deeper than 512", error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_truncation_of_a_document_is_an_error_and_never_an_exception()
    {
        const string text = """{"a":[1,-2.5e3,true,false,null,{"b\u0041":"c\n\"d"}],"e":{}}""";
        Assert.NotNull(JsonReader.Read(text, out _));
        for (var length = 0; length < text.Length; length++) Assert.Null(JsonReader.Read(text.Substring(0, length), out _));
    }

    [Fact]
    public void Every_change_of_one_character_is_read_or_refused_as_System_Text_Json_does()
    {
        const string text = """{"a":[1,-2.5e3,true,{"b\u0041":"c\n"}],"e":{}}""";
        foreach (var c in "{}[]:,\"\\0-.eu x\n\u2028")
        {
            for (var i = 0; i < text.Length; i++)
            {
                var changed = text.Remove(i, 1).Insert(i, c.ToString());
                var ours = JsonReader.Read(changed, out _) is not null;
                Assert.True(ours == IsJson(changed), changed);
            }
        }
    }

    [Fact]
    public void Of_equal_keys_the_last_counts_and_the_others_are_named()
    {
        var tree = JsonReader.Read("""{"a":1,"b":{"a":2,"c":0},"\u0061":3,"b":4}""", out _)!;
        Assert.Equal(["a", "b"], tree.DuplicateKeys.Select(static key => key.GetString()));
        Assert.Equal("3", tree.Root["a"].RawText);
        var names = new List<string>();
        foreach (var property in tree.Root.Properties) names.Add(property.Name);
        Assert.Equal(["a", "b"], names);
        Assert.Equal("""{"a":3,"b":4}""", JsonText.Compact(tree.Root));
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = System.Text.Json.JsonDocument.Parse(text);
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
