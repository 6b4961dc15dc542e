using CodeMode.Documents;

namespace CodeMode.Core.Tests.Documents;

public sealed class ReferenceResolverTests
{
    [Theory]
    [InlineData("#/defs/a", "None 1")]
    [InlineData("#/defs/through/deep", "None 2")]
    [InlineData("#/defs/c%20d", "None 3")]
    [InlineData("#/list/1", "None 20")]
    [InlineData("#named", "None {\"$anchor\":\"named\"}")]
    [InlineData("#/defs/none", "NotFound")]
    [InlineData("#none", "NotFound")]
    [InlineData("other.json#/a", "NoFile")]
    [InlineData("/etc/passwd", "External")]
    [InlineData("c:/x.json", "External")]
    [InlineData("file:///etc/passwd", "External")]
    [InlineData("", "External")]
    public void References_lead_where_they_say(string reference, string expected)
    {
        var root = JsonReader.Read(
            """{"defs":{"a":1,"b":{"deep":2},"c d":3,"through":{"$ref":"#/defs/b"},"x":{"$anchor":"named"}},"list":[10,20],"from":"REFERENCE"}""".Replace("REFERENCE", reference, StringComparison.Ordinal), out _)!.Root;
        var failure = new ReferenceResolver(root.Tree).TryResolve(root["from"], out var target);
        Assert.Equal(expected, failure == ReferenceFailure.None ? $"None {JsonText.Compact(target)}" : failure.ToString());
    }

    [Fact]
    public void Circles_end()
    {
        var root = JsonReader.Read("""{"a":{"$ref":"#/b"},"b":{"$ref":"#/a"},"c":{"$ref":"#/c/x/y/z"}}""", out _)!.Root;
        var references = new ReferenceResolver(root.Tree);
        Assert.Equal(ReferenceFailure.Circular, references.TryFollow(root["a"], out _));
        Assert.Equal(ReferenceFailure.NotFound, references.TryFollow(root["c"], out _));
    }

    [Fact]
    public void A_long_chain_of_pointers_through_references_neither_overflows_nor_takes_long()
    {
        var members = string.Join(',', Enumerable.Range(0, 5000).Select(static i => $"\"r{i}\":{{\"$ref\":\"#/r{i + 1}/x/x/x\"}}"));
        var root = JsonReader.Read($"{{{members}}}", out _)!.Root;
        var references = new ReferenceResolver(root.Tree);
        for (var i = 0; i < 5000; i++) Assert.NotEqual(ReferenceFailure.None, references.TryFollow(root[$"r{i}"], out _));
    }
}
