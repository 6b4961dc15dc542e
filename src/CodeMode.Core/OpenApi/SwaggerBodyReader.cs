using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>2.0's body and formData parameters as the request body of 3.x, https://spec.openapis.org/oas/v2.0#parameter-object.</summary>
internal static class SwaggerBodyReader
{
    /// <summary>Reads the body among an operation's parameters; <see langword="null"/> when there is none.</summary>
    public static ApiRequestBody? Read(ReadingContext context, IReadOnlyList<DocumentNode> parameters, DocumentNode operation)
    {
        var body = parameters.FirstOrDefault(static node => node["in"].TextEquals("body"));
        if (!body.IsMissing)
        {
            var schema = context.Schemas.Read(body["schema"]);
            return Create(context, operation, "application/json", schema, default, body["required"].IsTrue, context.ReadString(body, "description"));
        }

        var fields = parameters.Where(static node => node["in"].TextEquals("formData")).ToList();
        if (fields.Count == 0) return null;
        var hasFile = fields.Any(static field => field["type"].TextEquals("file"));
        return Create(
            context, operation, hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded", ReadFields(context, fields),
            ReadEncodings(context, fields), fields.Any(static field => field["required"].IsTrue), null);
    }

    /// <summary>The media types that an operation takes or gives: its own list, or the document's.</summary>
    public static List<string> ReadMediaTypes(ReadingContext context, DocumentNode operation, string key, string otherwise)
    {
        var types = new List<string>();
        var list = operation[key].IsMissing ? context.ReadArray(context.Root, key) : context.ReadArray(operation, key);
        foreach (var item in list.Items)
        {
            if (item.IsString) types.Add(item.GetString());
        }

        if (types.Count == 0) types.Add(otherwise);
        return types;
    }

    private static ApiRequestBody Create(
        ReadingContext context, DocumentNode operation, string otherwise, Schema schema, EquatableArray<ApiEncoding> encodings, bool required, string? description)
    {
        var types = ReadMediaTypes(context, operation, "consumes", otherwise);
        // A document's list of JSON and XML says nothing about its forms.
        var isForm = MediaType.GetKind(otherwise) != BodyKind.Json;
        if (isForm && !types.Any(static type => MediaType.GetKind(type) is BodyKind.Form or BodyKind.Multipart)) types = [otherwise];
        var contents = types.Select(type => new ApiMediaType(type, MediaTypeReader.Describe(type, schema), encodings));
        return new ApiRequestBody(required, description, MediaTypeReader.Sort([.. contents]));
    }

    // In 3.x each item of a list is a field of its own; in 2.0 that is collectionFormat's to say.
    private static EquatableArray<ApiEncoding> ReadEncodings(ReadingContext context, List<DocumentNode> fields)
    {
        var encodings = new List<ApiEncoding>();
        foreach (var field in fields.Where(static field => field["type"].TextEquals("array") && field["name"].IsString))
        {
            var (style, explode) = CollectionFormat.Read(context, field, ParameterLocation.Query);
            encodings.Add(new ApiEncoding(field["name"].GetString(), null, style, explode, false));
        }

        return encodings.ToEquatableArray();
    }

    private static Schema ReadFields(ReadingContext context, List<DocumentNode> fields)
    {
        var properties = new List<SchemaProperty>();
        foreach (var field in fields)
        {
            if (context.ReadString(field, "name") is { } name)
                properties.Add(new SchemaProperty(name, context.Schemas.Read(field), field["required"].IsTrue));
        }

        return new Schema { Types = SchemaTypes.Object, Properties = properties.ToEquatableArray() };
    }
}
