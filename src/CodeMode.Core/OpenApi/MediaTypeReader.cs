using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>The Media Type Object, https://spec.openapis.org/oas/v3.1.1#media-type-object, and the Encoding Object in it.</summary>
internal static class MediaTypeReader
{
    private static readonly Schema File = new() { Types = SchemaTypes.String, Format = "binary" };
    private static readonly Schema Text = new() { Types = SchemaTypes.String };

    /// <summary>The media types of a <c>content</c> map, JSON first.</summary>
    public static EquatableArray<ApiMediaType> ReadContent(ReadingContext context, DocumentNode content)
    {
        var read = new List<ApiMediaType>();
        foreach (var property in content.Properties)
        {
            if (!IsMediaType(property.Name))
                context.Findings.Add(DocumentRule.InvalidValue, property.Key, $"{VisibleText.Quote(property.Name)} is not a media type; it is taken for JSON");
            var node = context.Follow(property.Value);
            if (context.IsObject(node)) read.Add(Read(context, property.Name, node));
        }

        return Sort(read);
    }

    /// <summary>JSON first, then forms, which a program gives as an object too, then the rest as they stand.</summary>
    public static EquatableArray<ApiMediaType> Sort(List<ApiMediaType> types) =>
        types.Count < 2 ? types.ToEquatableArray() : types.OrderBy(GetRank).ToEquatableArray();

    /// <summary>What a body of a media type is for a program: the schema describes values, text and files are what they are.</summary>
    public static Schema Describe(string contentType, Schema schema) => MediaType.GetKind(contentType) switch
    {
        BodyKind.Text => Text,
        BodyKind.Binary => File,
        _ => schema,
    };

    private static int GetRank(ApiMediaType type) =>
        MediaType.GetKind(type.ContentType) switch { BodyKind.Json => 0, BodyKind.Form or BodyKind.Multipart => 1, _ => 2 };

    private static ApiMediaType Read(ReadingContext context, string contentType, DocumentNode node)
    {
        var schema = Describe(contentType, context.Schemas.Read(node["schema"]));
        return new ApiMediaType(contentType, schema, ReadEncodings(context, context.ReadObject(node, "encoding")));
    }

    private static EquatableArray<ApiEncoding> ReadEncodings(ReadingContext context, DocumentNode encodings)
    {
        var read = new List<ApiEncoding>();
        foreach (var property in encodings.Properties)
        {
            var node = property.Value;
            if (!context.IsObject(node)) continue;
            read.Add(new ApiEncoding(
                property.Name,
                context.ReadString(node, "contentType"),
                ParameterStyles.Parse(context.ReadString(node, "style")),
                node["explode"].IsMissing ? null : context.ReadBoolean(node, "explode"),
                context.ReadBoolean(node, "allowReserved")));
        }

        return read.ToEquatableArray();
    }

    // https://www.rfc-editor.org/rfc/rfc9110#name-media-type, ranges too.
    private static bool IsMediaType(string text)
    {
        if (text == "application/json") return true;
        var essence = MediaType.GetEssence(text);
        var slash = essence.IndexOf('/');
        return slash > 0 && slash < essence.Length - 1 && HttpToken.IsToken(essence.Substring(0, slash)) && HttpToken.IsToken(essence.Substring(slash + 1))
            && VisibleText.Clean(text) == text && text.All(static c => c < 0x7F);
    }
}
