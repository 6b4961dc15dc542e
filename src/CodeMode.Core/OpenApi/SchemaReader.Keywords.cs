using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <content>One keyword each, https://json-schema.org/draft/2020-12/json-schema-validation.</content>
internal sealed partial class SchemaReader
{
    private void ReadKeyword(SchemaDraft draft, DocumentProperty keyword)
    {
        var value = keyword.Value;
        switch (keyword.Name)
        {
            case "$ref": ReadReference(draft, value); break;
            case "type": draft.Types |= ReadTypes(draft, value); break;
            case "format": draft.Format = ReadText(value) ?? draft.Format; break;
            case "title": draft.Title = ReadText(value); break;
            case "description": draft.Description = ReadText(value); break;
            case "enum": ReadEnum(draft, value); break;
            case "const": draft.Enum = [JsonText.Compact(value)]; break;
            case "default": draft.Default = Compact(value); break;
            case "deprecated": draft.Deprecated = ReadFlag(value); break;
            case "readOnly": HasDirection |= draft.ReadOnly = ReadFlag(value); break;
            case "writeOnly": HasDirection |= draft.WriteOnly = ReadFlag(value); break;
            case "nullable" or "x-nullable":
                draft.Nullable |= ReadFlag(value);
                if (keyword.Name == "nullable" && context.Version == OpenApiVersion.V31)
                    context.Findings.Add(DocumentRule.InvalidValue, keyword.Key, "'nullable' is a keyword of 3.0 and has none of its effect in 3.1; it is read as in 3.0, write type: [\"null\", …]");
                break;
            case "contentMediaType" when draft.Node["contentEncoding"].IsMissing: draft.Format ??= IsBinary(value) ? "binary" : null; break;
            case "items": ReadItems(draft, value); break;
            case "prefixItems": draft.PrefixItems = ReadList(value, []).ToEquatableArray(); break;
            case "properties": ReadProperties(draft, value); break;
            case "additionalProperties" or "unevaluatedProperties": ReadAdditionalProperties(draft, keyword); break;
            case "patternProperties": ReadPatternProperties(draft, keyword); break;
            case "allOf": ReadList(value, draft.AllOf); break;
            case "anyOf": ReadList(value, draft.AnyOf); break;
            case "oneOf": ReadList(value, draft.OneOf); break;
            case "not":
                draft.Not = Read(value);
                Reduce(keyword.Key, "it is checked at the call only");
                break;
            case "if" or "dependentSchemas" or "dependentRequired" or "contains" or "propertyNames" or "$dynamicRef":
                Reduce(keyword.Key, "it is ignored");
                break;
            case "discriminator": draft.Discriminator = DiscriminatorReader.Read(context, value); break;
            default: draft.Bounds = BoundsReader.ReadKeyword(context, draft.Node, draft.Bounds, keyword); break;
        }
    }

    private bool ReadFlag(DocumentNode value)
    {
        if (value.Kind is not (DocumentNodeKind.True or DocumentNodeKind.False)) context.Expected("a boolean", value);
        return value.IsTrue;
    }

    private string? ReadText(DocumentNode value)
    {
        if (value.IsString) return value.GetString(_words);
        context.Expected("a string", value);
        return null;
    }

    private SchemaTypes ReadTypes(SchemaDraft draft, DocumentNode value)
    {
        if (value.IsString) return ReadType(draft, value);
        if (!value.IsArray || value.Next == value.Index + 1) context.Expected("a type or an array of types", value);
        var types = SchemaTypes.None;
        foreach (var item in value.Items) types |= ReadType(draft, item);
        return types;
    }

    private SchemaTypes ReadType(SchemaDraft draft, DocumentNode value)
    {
        switch (value.IsString ? value.GetString(_words) : null)
        {
            case "string": return SchemaTypes.String;
            case "object": return SchemaTypes.Object;
            case "integer": return SchemaTypes.Integer;
            case "boolean": return SchemaTypes.Boolean;
            case "array": return SchemaTypes.Array;
            case "number": return SchemaTypes.Number;
            case "null": return SchemaTypes.Null;
            case "file":
                // https://spec.openapis.org/oas/v2.0#parameter-object
                draft.Format = "binary";
                return SchemaTypes.String;
            default:
                context.Expected("a JSON Schema type (string, number, integer, boolean, object, array, null)", value);
                return SchemaTypes.None;
        }
    }

    private void ReadEnum(SchemaDraft draft, DocumentNode value)
    {
        if (!value.IsArray) context.Expected("an array of values", value);
        var isText = draft.Node["type"].TextEquals("string");
        foreach (var item in value.Items) draft.Enum.Add(isText ? CompactText(item) : Compact(item));
        if (draft.Enum.Count > 1 && HasDuplicates(draft.Enum)) draft.Enum = [.. draft.Enum.Distinct(StringComparer.Ordinal)];
    }

    // Values by the hundred may all be different; their set is made anyway then.
    private static bool HasDuplicates(List<string> values)
    {
        if (values.Count > 32) return true;
        for (var i = 1; i < values.Count; i++)
        {
            if (values.IndexOf(values[i], 0, i) >= 0) return true;
        }

        return false;
    }

    private string Compact(DocumentNode value) =>
        value.Kind is not (DocumentNodeKind.Object or DocumentNodeKind.Array) && value.IsPlainJson ? value.GetRawText(_words) : JsonText.Compact(value);

    // In YAML nobody quotes 1.0 among texts; it means what it says.
    private string CompactText(DocumentNode value) =>
        !value.IsUnquoted || value.Kind is DocumentNodeKind.Null or DocumentNodeKind.String ? Compact(value) : JsonText.Quote(value.RawText);

    private void ReadItems(SchemaDraft draft, DocumentNode value)
    {
        // Before 2020-12 an array here was what prefixItems is now.
        if (value.IsArray) draft.PrefixItems = ReadList(value, []).ToEquatableArray();
        else draft.Items = Read(value);
    }

    private void ReadProperties(SchemaDraft draft, DocumentNode value)
    {
        if (!context.IsObject(value)) return;
        foreach (var property in value.Properties) draft.Properties.Add(new SchemaProperty(property.Name, Read(property.Value), draft.Required.Remove(property.Name)));
    }

    private void ReadRequired(SchemaDraft draft, DocumentNode value)
    {
        // A boolean is draft 3's way, and a 2.0 parameter's own.
        if (!value.IsArray && value.Kind is not (DocumentNodeKind.True or DocumentNodeKind.False)) context.Expected("an array of property names", value);
        foreach (var item in value.Items)
        {
            if (item.IsString) draft.Required.Add(item.GetString(_words));
            else context.Expected("a property name", item);
        }
    }

    private void ReadAdditionalProperties(SchemaDraft draft, DocumentProperty keyword)
    {
        if (keyword.Value.Kind == DocumentNodeKind.False)
        {
            // Of names with patterns, their own keyword speaks.
            if (!draft.Node["patternProperties"].IsMissing) return;
            // With composition beside it, what is evaluated elsewhere cannot be seen from here.
            draft.Closed = keyword.Name == "additionalProperties"
                || (draft.Node["allOf"].IsMissing && draft.Node["anyOf"].IsMissing && draft.Node["oneOf"].IsMissing && draft.Node["$ref"].IsMissing);
        }
        else if (keyword.Name == "additionalProperties" || draft.AdditionalProperties is null)
        {
            draft.AdditionalProperties = Read(keyword.Value);
        }
    }

    private void ReadPatternProperties(SchemaDraft draft, DocumentProperty keyword)
    {
        if (!context.IsObject(keyword.Value)) return;
        var isClosed = draft.Node["additionalProperties"].Kind == DocumentNodeKind.False || draft.Node["unevaluatedProperties"].Kind == DocumentNodeKind.False;
        Reduce(keyword.Key, isClosed ? "the patterns of the names are not checked" : "properties of any name are allowed");
        var united = Unite(keyword.Value);
        draft.AdditionalProperties = isClosed ? united : Schema.Any;
    }

    // Where only names of the patterns are allowed, their schemas are all that other properties can be.
    private Schema Unite(DocumentNode patterns)
    {
        var schemas = new List<Schema>();
        foreach (var pattern in patterns.Properties)
        {
            var schema = Read(pattern.Value);
            if (!schemas.Contains(schema)) schemas.Add(schema);
        }

        return schemas.Count == 1 ? schemas[0] : schemas.Count == 0 ? Schema.Any : new Schema { AnyOf = schemas.ToEquatableArray() };
    }

    private static bool IsBinary(DocumentNode mediaType) =>
        mediaType.IsString && MediaType.GetKind(mediaType.GetString()) == BodyKind.Binary;
}
