using CodeMode.Model;

namespace CodeMode.Core.Tests.Model;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("listPets", "listPets", "ListPets")]
    [InlineData("GetOrder", "getOrder", "GetOrder")]
    [InlineData("list_pets", "list_pets", "List_pets")]
    [InlineData("list-for-repo", "listForRepo", "ListForRepo")]
    [InlineData("URLShorten", "urlShorten", "URLShorten")]
    [InlineData("ID", "id", "ID")]
    [InlineData("ListItems-V2", "listItemsV2", "ListItemsV2")]
    [InlineData("io.k8s.api", "ioK8sApi", "IoK8sApi")]
    [InlineData("9 lives", "_9Lives", "_9Lives")]
    [InlineData("don't", "dont", "Dont")]
    [InlineData("class", "class_", "Class")]
    [InlineData("ToString", "toString_", "ToString_")]
    [InlineData("名前", "名前", "名前")]
    [InlineData("a\u202Eb\u3164c", "aBC", "ABC")]
    [InlineData("🐱", "", "")]
    [InlineData("$ref", "ref", "Ref")]
    public void Words_become_names(string text, string camel, string pascal)
    {
        Assert.Equal(camel, Identifier.ToCamelCase(text));
        Assert.Equal(pascal, Identifier.ToPascalCase(text));
    }

    [Fact]
    public void Names_are_short() => Assert.Equal(100, Identifier.ToCamelCase(new string('x', 5000)).Length);

    [Fact]
    public void Clashes_take_numbers_that_nobody_has()
    {
        NameRequest[] requests = [new("fooBar", "foo-bar", ""), new("fooBar", "fooBar", ""), new("fooBar", "foo.bar", ""), new("fooBar2", "fooBar2", ""), new("fooBar", null, "")];
        Assert.Equal(["fooBar3", "fooBar", "fooBar4", "fooBar2", "fooBar5"], NameAllocator.Allocate(requests));
    }
}
