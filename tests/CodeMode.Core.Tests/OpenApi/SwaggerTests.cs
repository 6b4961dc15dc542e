using CodeMode.Model;
using CodeMode.OpenApi;

namespace CodeMode.Core.Tests.OpenApi;

/// <summary>2.0 in the shape of 3.1, https://spec.openapis.org/oas/v2.0.</summary>
public sealed class SwaggerTests
{
    private static readonly ApiModel Model = OpenApiReader.Read("""
        swagger: "2.0"
        info: {title: Old, version: "1"}
        host: api.example:8443
        basePath: /v1
        schemes: [https, http, wss]
        consumes: [application/json, application/xml]
        produces: [application/xml, application/json]
        parameters:
          Limit: {name: limit, in: query, type: integer, minimum: 0, exclusiveMinimum: true, default: 10}
        responses:
          Gone: {description: gone, schema: {$ref: "#/definitions/Pet"}}
        securityDefinitions:
          basic: {type: basic}
          app: {type: oauth2, flow: application, tokenUrl: "https://a.example/t", scopes: {}}
        paths:
          /lists:
            get:
              operationId: lists
              parameters:
                - {$ref: "#/parameters/Limit"}
                - {name: csv, in: query, type: array, items: {type: string}}
                - {name: ssv, in: query, type: array, items: {type: string}, collectionFormat: ssv}
                - {name: tsv, in: query, type: array, items: {type: string}, collectionFormat: tsv}
                - {name: pipes, in: query, type: array, items: {type: string}, collectionFormat: pipes}
                - {name: multi, in: query, type: array, items: {type: string}, collectionFormat: multi}
                - {name: X-List, in: header, type: array, items: {type: string}}
              responses: {"200": {description: ok, schema: {type: array, items: {$ref: "#/definitions/Pet"}}}, "410": {$ref: "#/responses/Gone"}}
          /form:
            post:
              operationId: form
              consumes: [application/x-www-form-urlencoded]
              parameters:
                - {name: name, in: formData, type: string, required: true}
                - {name: tags, in: formData, type: array, items: {type: string}}
                - {name: all, in: formData, type: array, items: {type: string}, collectionFormat: multi}
              responses: {"204": {description: done}}
          /file:
            post:
              operationId: upload
              parameters: [{name: file, in: formData, type: file}]
              responses: {"200": {description: it, schema: {type: file}}}
              produces: [image/png]
        definitions:
          Pet: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}, name: {type: string, x-nullable: true}}}
        """).Model!;

    [Fact]
    public void Servers_are_made_of_schemes_host_and_base_path() =>
        Assert.Equal(["https://api.example:8443/v1", "http://api.example:8443/v1"], Model.Servers);

    [Fact]
    public void Collection_formats_are_styles() => Assert.Equal(
        ["limit Form True", "csv Form False", "ssv SpaceDelimited False", "tsv TabDelimited False", "pipes PipeDelimited False", "multi Form True", "X-List Simple False"],
        Operation("lists").Parameters.Select(static p => $"{p.Name} {p.Style} {p.Explode || p.Name == "limit"}"));

    [Fact]
    public void A_parameter_is_its_own_schema() =>
        Assert.Equal(new Schema { Types = SchemaTypes.Integer, Bounds = new SchemaBounds { ExclusiveMinimum = 0 }, Default = "10" }, Operation("lists").Parameters[0].Schema);

    [Fact]
    public void Media_types_come_from_the_document_or_the_operation_JSON_first()
    {
        Assert.Equal(["application/json", "application/xml"], Operation("lists").Responses[0].Contents.Select(static content => content.ContentType));
        Assert.Equal("410", Operation("lists").Responses[1].Status);
        Assert.Equal(["image/png"], Operation("upload").Responses[0].Contents.Select(static content => content.ContentType));
    }

    [Fact]
    public void Form_fields_are_a_body_and_lists_keep_their_format()
    {
        var content = Assert.Single(Operation("form").RequestBody!.Contents);
        Assert.True(Operation("form").RequestBody!.Required);
        Assert.Equal("application/x-www-form-urlencoded", content.ContentType);
        Assert.Equal(["name", "tags", "all"], content.Schema.Properties.Select(static property => property.Name));
        Assert.Equal(["tags Form False", "all Form True"], content.Encodings.Select(static encoding => $"{encoding.Property} {encoding.Style} {encoding.Explode}"));
        var file = Assert.Single(Operation("upload").RequestBody!.Contents);
        Assert.Equal(("multipart/form-data", "binary"), (file.ContentType, file.Schema.Properties[0].Schema.Format));
    }

    [Fact]
    public void Security_and_nullability_have_their_newer_words()
    {
        Assert.Equal(["http basic ", "oauth2  https://a.example/t"], Model.SecuritySchemes.Select(static scheme => $"{scheme.Type} {scheme.Scheme} {scheme.TokenUrl}"));
        Assert.Equal(SchemaTypes.String | SchemaTypes.Null, Model.Types[0].Schema.Properties[1].Schema.Types);
    }

    private static ApiOperation Operation(string id) => Model.Operations.Single(operation => operation.OperationId == id);
}
