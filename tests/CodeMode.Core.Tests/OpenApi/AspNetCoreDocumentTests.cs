using CodeMode.Model;

namespace CodeMode.Core.Tests.OpenApi;

/// <summary>What Microsoft.AspNetCore.OpenApi 10 writes, row by row.</summary>
public sealed class AspNetCoreDocumentTests
{
    private readonly ApiModel _model = Reading.Fixture("aspnetcore").Model!;

    [Theory]
    [InlineData("id", SchemaTypes.Integer)]
    [InlineData("small", SchemaTypes.Integer)]
    [InlineData("bare", SchemaTypes.Integer)]
    [InlineData("total", SchemaTypes.Number)]
    [InlineData("discount", SchemaTypes.Integer | SchemaTypes.Null)]
    [InlineData("note", SchemaTypes.String | SchemaTypes.Null)]
    [InlineData("lines", SchemaTypes.Array | SchemaTypes.Null)]
    [InlineData("took", SchemaTypes.String)]
    public void Properties_have_the_type_that_programs_send(string property, SchemaTypes expected)
    {
        var schema = Find("Order").Properties.Single(candidate => candidate.Name == property).Schema;
        Assert.Equal(expected, schema.Types);
        Assert.Equal(property == "took", schema.Bounds?.Pattern is not null);
    }

    [Fact]
    public void A_nullable_reference_is_the_reference_or_null()
    {
        var address = Find("Order").Properties.Single(static property => property.Name == "address").Schema;
        Assert.Equal([new Schema { Reference = "Address" }, Schema.Null], address.AnyOf);
    }

    [Fact]
    public void An_enum_without_converter_is_a_number_and_one_with_is_its_strings()
    {
        Assert.Equal(SchemaTypes.Integer, Find("Day").Types);
        Assert.Equal((SchemaTypes.String, "\"Open\" \"Paid\""), (Find("Status").Types, string.Join(' ', Find("Status").Enum)));
    }

    [Fact]
    public void A_result_that_is_null_twice_is_null_once() =>
        Assert.Equal(SchemaTypes.Integer | SchemaTypes.Null, Operation("orders.getCount").Responses[0].Contents[0].Schema.Types);

    [Fact]
    public void Form_parameters_are_one_object()
    {
        var body = Operation("files.upload").RequestBody!.Contents[0].Schema;
        Assert.Equal(["title:True", "file:False"], body.Properties.Select(static property => $"{property.Name}:{property.Required}"));
        Assert.Empty(body.AllOf);
    }

    [Fact]
    public void A_polymorphic_type_keeps_its_members_and_what_tells_them_apart()
    {
        var shape = Find("Shape");
        Assert.Equal(["ShapeCircle", "ShapeSquare"], shape.AnyOf.Select(static member => member.Reference));
        Assert.Equal("$type", shape.Discriminator!.PropertyName);
        Assert.Equal("circle", shape.Discriminator.Mapping[0].Value);
    }

    [Fact]
    public void Operations_without_an_id_have_a_name() => Assert.Equal(
        ["orders.getOrder", "orders.getCount", "files.getFileByPath", "files.upload", "shapes.echo"], _model.Names());

    private Schema Find(string name) => _model.Types.Single(type => type.Name == name).Schema;

    private ApiOperation Operation(string name) => _model.Operations.Single(operation => operation.QualifiedName == name);
}
