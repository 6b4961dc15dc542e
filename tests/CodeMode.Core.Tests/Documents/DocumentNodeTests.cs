using CodeMode.Documents;

namespace CodeMode.Core.Tests.Documents;

public sealed class DocumentNodeTests
{
    private const string Text = """{ "a/b": [10, {"c~d": "x\"y\u00e9"}], "n": 1e2, "big": 1e999, "t": true, "z": null, "e": {} }""";

    private readonly DocumentNode _root = JsonReader.Read(Text, out _)!.Root;

    [Fact]
    public void Values_are_decoded_when_asked_for()
    {
        Assert.Equal("x\"yé", _root["a/b"].Tree.Root["a/b"].Kind == DocumentNodeKind.Array ? JsonPointer.Resolve(_root, "/a~1b/1/c~0d").GetString() : "");
        Assert.Equal(100, _root["n"].AsNumber());
        Assert.Null(_root["big"].AsNumber());
        Assert.True(_root["t"].IsTrue);
        Assert.Equal(DocumentNodeKind.Null, _root["z"].Kind);
        Assert.True(_root["nothing"]["at"]["all"].IsMissing);
    }

    [Fact]
    public void Pointers_lead_to_every_node_and_back()
    {
        foreach (var node in _root.Tree.GetSubtree(_root))
        {
            if (node.Kind == DocumentNodeKind.Key) continue;
            Assert.Equal(node, JsonPointer.Resolve(_root, JsonPointer.Build(node)));
        }

        Assert.True(JsonPointer.Resolve(_root, "/a~1b/2").IsMissing);
        Assert.True(JsonPointer.Resolve(_root, "/a~1b/-1").IsMissing);
        Assert.True(JsonPointer.Resolve(_root, "a~1b").IsMissing);
    }

    [Theory]
    [InlineData("a\nb\r\nc\rd", "1:1 1:2 2:1 2:2 2:3 3:1 3:2 4:1")]
    public void Lines_end_with_LF_CRLF_and_CR(string text, string positions)
    {
        var lines = new LineIndex(text);
        Assert.Equal(positions, string.Join(' ', Enumerable.Range(0, text.Length).Select(i => $"{lines.GetPosition(i).Line}:{lines.GetPosition(i).Column}")));
    }

    [Fact]
    public void Looking_up_in_a_large_object_finds_the_same_as_in_a_small_one()
    {
        var members = string.Join(',', Enumerable.Range(0, 1000).Select(static i => $"\"k{i}\":{i}"));
        var root = JsonReader.Read($"{{{members},\"k7\":\"last\"}}", out _)!.Root;
        Assert.Equal("999", root["k999"].RawText);
        Assert.Equal("last", root["k7"].GetString());
        Assert.True(root["k1000"].IsMissing);
    }
}
