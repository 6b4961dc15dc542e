using System.Diagnostics;
using System.Text;
using CodeMode.Documents;

namespace CodeMode.Core.Tests.Documents;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("", 1, 1, "empty")]
    [InlineData("# only a comment\n", 1, 1, "empty")]
    [InlineData("a:\n\tb: 1", 2, 1, "tab")]
    [InlineData("a: *b", 1, 4, "Unknown alias 'b'")]
    [InlineData("a: &x [1, *x]", 1, 11, "inside what it stands for")]
    [InlineData("a: 1\n---\nb: 2", 2, 1, "Another document")]
    [InlineData("a: 1\n...\nb: 2", 3, 1, "Another document")]
    [InlineData("a: b: c", 1, 4, "line of its own")]
    [InlineData("a: - b", 1, 4, "line of its own")]
    [InlineData("a: text\n  b: 1", 2, 3, "put the text into quotes")]
    [InlineData("a:\n    b: 1\n  c: 2", 3, 3, "indented like none")]
    [InlineData("a: 1\nb\nc: 2", 2, 1, "Expected ':'")]
    [InlineData("a: 1\nb:2\nc: 2", 2, 1, "blank must stand behind the colon")]
    [InlineData("a: 1\n- b", 2, 1, "Expected a key")]
    [InlineData("- 1\nb: 2", 2, 1, "Expected '- '")]
    [InlineData("a: \"x\nb: 1", 2, 1, "quoted text")]
    [InlineData("a:\n  b: \"x\n  - y\"", 3, 3, "quoted text")]
    [InlineData("a: [\nb: 1", 2, 1, "open bracket")]
    [InlineData("a: \"x", 1, 4, "never closed")]
    [InlineData("a: 'it's'", 1, 8, "more follows")]
    [InlineData("a: [1, 2", 1, 4, "never closed")]
    [InlineData("a: [1 2}", 1, 8, "Expected ','")]
    [InlineData("a: [,1]", 1, 5, "missing before the comma")]
    [InlineData("a: {b: 1]", 1, 9, "Expected ','")]
    [InlineData("a: \"\\q\"", 1, 5, "Invalid escape")]
    [InlineData("a: \"\\u12\"", 1, 5, "hexadecimal")]
    [InlineData("a: \"\\UFFFFFFFF\"", 1, 5, "no such character")]
    [InlineData("a: @x", 1, 4, "No text begins with '@'")]
    [InlineData("a: |x\n b", 1, 5, "end of the line")]
    [InlineData("? [a]\n: b", 1, 3, "objects and arrays cannot be keys")]
    [InlineData("[a]: b\n", 1, 4, "Only a text can be a key")]
    [InlineData("a: &x &y 1", 1, 7, "one anchor")]
    [InlineData("<<: 1", 1, 5, "merges an object")]
    [InlineData("a: x\u0001y", 1, 5, "0x01")]
    [InlineData("%YAML 1.2\na: 1", 1, 1, "needs '---'")]
    public void What_is_no_YAML_for_a_document_is_said_with_its_place(string text, int line, int column, string message)
    {
        Assert.Null(YamlReader.Read(text, out var error));
        Assert.Contains(message, error!.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), new LineIndex(text).GetPosition(error.Start));
        Assert.InRange(error.End, error.Start, text.Length);
    }

    [Theory]
    [InlineData("a: [NO, yes, on, 2024-01-01, 12:30:45, 1_000, =]", """{"a":["NO","yes","on","2024-01-01","12:30:45","1_000","="]}""")]
    [InlineData("[0o17, 017, 0x1F, 1e3, +1, .5, 5., -0, 1.10]", "[15,17,31,1e3,1,0.5,5,-0,1.10]")]
    [InlineData("[.inf, -.INF, .nan, ~, null, NULL, nULL, True, FALSE]", """[null,null,null,null,null,null,"nULL",true,false]""")]
    [InlineData("{0xFFFFFFFFFFFFFFFFFFFF: 1, 1.10: 2, ~: 3, NO: 4}", """{"0xFFFFFFFFFFFFFFFFFFFF":1,"1.10":2,"~":3,"NO":4}""")]
    [InlineData("a:\n  b: \"one\n  two\"\n  c: 'three\nfour'\n", """{"a":{"b":"one two","c":"three four"}}""")]
    [InlineData("a:\n  b: {\n\"c\": [\n1\n ]\n }\n  d: 2", """{"a":{"b":{"c":[1]},"d":2}}""")]
    [InlineData("- 0xFFFFFFFFFFFFFFFFFFFF", "[1208925819614629174706175]")]
    [InlineData("a: !!str 1\nb: ! true\nc: !!str\nd: !x 1", """{"a":"1","b":"true","c":"","d":1}""")]
    [InlineData("{a: , b, \"c\":1, ? d : 2, ? e}", """{"a":null,"b":null,"c":1,"d":2,"e":null}""")]
    [InlineData("[a: 1, ? b : 2, \"c\":3, : 4]", """[{"a":1},{"b":2},{"c":3},{"":4}]""")]
    [InlineData("x: &x {a: 1, b: 2}\ny: {<<: *x, b: 3}\nz:\n  <<: [*x, {c: 4, a: 5}]", """{"x":{"a":1,"b":2},"y":{"b":3,"a":1},"z":{"a":1,"b":2,"c":4}}""")]
    [InlineData("a: \"<<\"\n\"<<\": {b: 1}", """{"a":"<<","<<":{"b":1}}""")]
    [InlineData("&k key: &v [1]\nalias: *v\n*k : again\nkey2: *k", """{"alias":[1],"key":"again","key2":"key"}""")]
    [InlineData("a: one\n  two\n\n  three # comment\nb: 'it''s\n  two'", """{"a":"one two\nthree","b":"it's two"}""")]
    [InlineData("a: \"x\\\n   y\\tz\\x41\\u00e9\\U0001F600\"", "{\"a\":\"xy\\u0009zAé😀\"}")]
    [InlineData("a: |\n  x\n   y\n\n  z\n\nb: >-\n  x\n  y\n\n  z\nc: |+\n  k\n\nd: |2\n    i", """{"a":"x\n y\n\nz\n","b":"x y\nz","c":"k\n\n","d":"  i\n"}""")]
    [InlineData("a:\n- 1\n- - 2\n  - 3\n-\n  b: 4\nc:", """{"a":[1,[2,3],{"b":4}],"c":null}""")]
    [InlineData("a: http://x/y#z\nb: x:y\nc: -1-\nd: a, b", """{"a":"http://x/y#z","b":"x:y","c":"-1-","d":"a, b"}""")]
    [InlineData("{\n\t\"a\": [\n\t\t1\n\t]\n}", """{"a":[1]}""")]
    public void Values_are_those_of_the_core_schema(string yaml, string json)
    {
        var tree = YamlReader.Read(yaml, out var error);
        Assert.True(tree is not null, error?.Message);
        Assert.Equal(json, JsonText.Compact(tree.Root).Replace("\\u000a", "\\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_node_has_its_line_and_column()
    {
        const string text = "openapi: 3.1.0\r\npaths:\r\n  /x:\r\n    get: &g\r\n      tags: [a, \"b\"]\r\n      text: |\r\n        long\r\n  'y': *g\r\n";
        var tree = YamlReader.Read(text, out _)!;
        Assert.Equal((1, 10), At(tree.Root["openapi"]));
        Assert.Equal((3, 3), At(tree.Root["paths"]));
        Assert.Equal((5, 7), At(tree.Root["paths"]["/x"]["get"]));
        Assert.Equal((5, 17), At(tree.Root["paths"]["/x"]["get"]["tags"].Items.GetEnumerator() is var items && items.MoveNext() && items.MoveNext() ? items.Current : default));
        Assert.Equal((6, 13), At(tree.Root["paths"]["/x"]["get"]["text"]));
        // What an alias stands for stands where it was written.
        Assert.Equal((5, 7), At(tree.Root["paths"]["y"]));
        Assert.Equal("/paths/y/tags/1", JsonPointer.Build(JsonPointer.Resolve(tree.Root, "/paths/y/tags/1")));

        (int, int) At(DocumentNode node) => tree.Files[0].GetPosition(node.Start);
    }

    [Fact]
    public void Of_equal_keys_the_last_counts_and_merged_ones_are_no_duplicates()
    {
        var tree = YamlReader.Read("a: 1\n\"a\": 2\nb: &b {c: 1}\nd: {c: 2, <<: *b}", out _)!;
        Assert.Equal(["a"], tree.DuplicateKeys.Select(static key => key.GetString()));
        Assert.Equal("""{"a":2,"b":{"c":1},"d":{"c":2}}""", JsonText.Compact(tree.Root));
    }

    [Fact]
    public void Tags_that_say_nothing_are_named() =>
        Assert.Equal(["!include", "!<tag:x,2000:y>"], YamlReader.Read("a: !include x\nb: !<tag:x,2000:y> {c: 1}\nd: !!map {}", out _)!.UnknownTags.Select(static tag => tag.Tag));

    [Fact]
    public void Depth_is_limited_without_recursion()
    {
        foreach (var deep in new[] { new string('[', 1_000_000), Nested("- ", 100_000), Nested("{a: ", 100_000), Lines(2_000) })
        {
            Assert.Null(YamlReader.Read(deep, out var error));
            Assert.Contains("deeper than 512", error!.Message, StringComparison.Ordinal);
        }

        Assert.NotNull(YamlReader.Read(Lines(500), out _));
        // Depth that aliases add counts too.
        var chain = string.Join('\n', Enumerable.Range(0, 600).Select(static i => i == 0 ? "a0: &a0 [x]" : $"a{i}: &a{i} [*a{i - 1}]"));
        Assert.Null(YamlReader.Read(chain, out var tooDeep));
        Assert.Contains("through this alias", tooDeep!.Message, StringComparison.Ordinal);

        static string Nested(string opening, int count) => string.Concat(Enumerable.Repeat(opening, count));

        static string Lines(int count) => string.Join('\n', Enumerable.Range(0, count).Select(static i => new string(' ', i) + "a:"));
    }

    [Fact]
    public void Aliases_of_aliases_stop_at_a_budget()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++) bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        Assert.Null(YamlReader.Read(bomb.ToString(), out var error));
        Assert.Contains("aliases up to here", error!.Message, StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    [Fact]
    public void Every_truncation_and_every_change_of_one_character_gives_a_tree_or_an_error()
    {
        const string text = "%YAML 1.2\n---\na: &a [1, {b: \"c\\n\"}, 'd''e']\n? x\n: - *a\n  - |+2\n    t\n\n  - >\n    f\n<<: {g: !!str 1, h: ~}\n\"k\" : p q\n  r # c\n...\n";
        Assert.NotNull(YamlReader.Read(text, out _));
        for (var length = 0; length < text.Length; length++) ReadAll(text.Substring(0, length));
        foreach (var c in "{}[]:,\"'\\&*!|>?-#%@ \n\t\r\0x0.~")
        {
            for (var i = 0; i < text.Length; i++)
            {
                ReadAll(text.Remove(i, 1).Insert(i, c.ToString()));
                ReadAll(text.Insert(i, c.ToString()));
            }
        }

        static void ReadAll(string text)
        {
            var tree = YamlReader.Read(text, out var error);
            Assert.Equal(tree is null, error is not null);
            if (tree is not null) _ = System.Text.Json.JsonElement.Parse(JsonText.Compact(tree.Root));
        }
    }
}
