using CodeMode.OpenApi;

namespace CodeMode.Core.Tests.OpenApi;

public sealed class NamingTests
{
    [Theory]
    [InlineData("GET", "/users", "getUsers")]
    [InlineData("GET", "/users/{id}", "getUserById")]
    [InlineData("GET", "/users/{id}/repos", "getUserRepos")]
    [InlineData("POST", "/api/v1/orders/{id}/cancel", "postOrderCancel")]
    [InlineData("DELETE", "/categories/{a}/{b}", "deleteCategoryByAAndB")]
    [InlineData("GET", "/compare/{base}...{head}", "getCompareByBaseAndHead")]
    [InlineData("GET", "/", "get")]
    [InlineData("GET", "/{id}", "getById")]
    [InlineData("GET", "/status/{id}", "getStatusById")]
    public void Names_are_derived_from_method_and_path(string method, string path, string expected) =>
        Assert.Equal(expected, DerivedName.ForOperation(method, PathTemplate.Parse(path, out _)!));

    [Fact]
    public void Clashes_and_reserved_words_are_settled()
    {
        var result = Reading.Fixture("clashes");
        Assert.Equal(
            [
                "delete_.then_", "delete_.constructor_", "delete_.__proto___", "delete_.delete_",
                "request2.getIt3", "request2.get_it", "request2.getIt2", "request2.getIt",
                "größe._9Lives", "group.postC", "größe.名前",
                "args.getIt", "args.getIt2",
            ],
            result.Model!.Names());
        Assert.Single(result.Of("CMODE1006"));
        Assert.Equal(["id", "query_id", "query_body", "__proto___", "a b"], result.Model!.Operations[11].Parameters.Select(static parameter => parameter.ArgumentName));
        Assert.Equal(["Order2", "Order", "Promise_"], result.Model.Types.Select(static type => type.Identifier));
    }

    [Fact]
    public void The_tag_is_taken_off_an_id_that_is_no_identifier()
    {
        var result = Reading.Paths("""
            {"/a":{"get":{"tags":["issues"],"operationId":"issues/list-for-repo","responses":{}},"put":{"tags":["issues"],"operationId":"issues_put","responses":{}},
             "post":{"tags":["Issues"],"operationId":"issues/","responses":{}}}}
            """);
        Assert.Equal(["issues.listForRepo", "issues.issues_put", "issues2.issues"], result.Model!.Names());
    }

    [Fact]
    public void Names_depend_neither_on_the_order_nor_on_strangers()
    {
        string[] ids = ["foo-bar", "foo_bar", "fooBar", "foo.bar", "fooBar2"];
        var names = Map(ids);
        Assert.Equal(names.OrderBy(static pair => pair.Key), Map([.. ids.Reverse()]).OrderBy(static pair => pair.Key));
        Assert.Equal(names.OrderBy(static pair => pair.Key), Map(["stranger", .. ids]).Where(static pair => pair.Key != "stranger").OrderBy(static pair => pair.Key));
        Assert.Equal("fooBar", names["fooBar"]);
        Assert.Equal("fooBar2", names["fooBar2"]);

        static Dictionary<string, string> Map(string[] ids) =>
            Reading.Paths($"{{{string.Join(',', ids.Select(static id => $"\"/{id}\":{{\"get\":{{\"tags\":[\"t\"],\"operationId\":\"{id}\",\"responses\":{{}}}}}}"))}}}")
                .Model!.Operations.ToDictionary(static operation => operation.OperationId!, static operation => operation.Name);
    }

    [Fact]
    public void Handles_are_unique_in_the_document()
    {
        var handles = Reading.Fixture("clashes").Model!.Operations.Select(static operation => operation.HandleName).ToList();
        Assert.Equal(handles.Count, handles.Distinct().Count());
        Assert.All(handles, static handle => Assert.Matches(@"^[\p{L}_][\p{L}\p{Nd}_]*$", handle));
    }
}
