using CodeMode.Model;
using CodeMode.OpenApi;

namespace CodeMode.Core.Tests.OpenApi;

/// <summary>What 3.2 adds, https://spec.openapis.org/oas/v3.2.0.</summary>
public sealed class NewerVersionTests
{
    [Fact]
    public void New_methods_and_tags_and_query_strings_are_read()
    {
        var result = OpenApiReader.Read("""
            openapi: 3.2.0
            info: {title: T, version: "1"}
            tags: [{name: nav, summary: All there is, kind: nav}, {name: child, parent: nav, summary: Below}]
            paths:
              /x:
                query: {operationId: find, tags: [child], responses: {"200": {description: ok, content: {application/jsonl: {itemSchema: {type: object}}}}}}
                get:
                  operationId: all
                  tags: [nav]
                  parameters:
                    - {name: everything, in: querystring, required: true, content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: integer}}}}}}
                  responses: {"204": {description: ok}}
                post:
                  operationId: other
                  parameters: [{name: q, in: querystring, required: true, content: {application/json: {schema: {}}}}]
                  responses: {"204": {description: ok}}
                additionalOperations:
                  COPY: {operationId: copy, tags: [child], responses: {"204": {description: ok}}}
                  "b ad": {operationId: bad, responses: {"204": {description: ok}}}
            """);
        Assert.Equal(["QUERY find", "GET all", "POST other", "COPY copy"], result.Model!.Operations.Select(static operation => $"{operation.Method} {operation.Name}"));
        Assert.Equal(["child: Below", "nav: All there is", "x: "], result.Model.Groups.Select(static group => $"{group.Name}: {group.Description}"));
        var parameter = Assert.Single(result.Model.Operations[1].Parameters);
        Assert.Equal((ParameterLocation.Query, ParameterStyle.Form, true, null), (parameter.Location, parameter.Style, parameter.Explode, parameter.ContentType));
        Assert.Equal("string", Assert.Single(result.Model.Operations[0].Responses[0].Contents).Schema.Types.ToString().ToLowerInvariant());
        // A request could not be sent, or not as it is meant.
        Assert.Single(result.Of("CMODE1005"));
        parameter = Assert.Single(result.Model.Operations[2].Parameters);
        Assert.Equal((ParameterLocation.QueryString, "application/json"), (parameter.Location, parameter.ContentType));
        Assert.Equal("/paths/~1x/additionalOperations/COPY", result.Model.Operations[3].Pointer);
    }
}
