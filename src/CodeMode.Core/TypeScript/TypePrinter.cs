using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <summary>Schema → type expression in one line.</summary>
/// <param name="types">The named types.</param>
/// <param name="direction">Which way the values go.</param>
internal sealed partial class TypePrinter(TypeTable types, Direction direction)
{
    // Enums of more text than this are called by their name.
    private const int InlineEnumLength = 160;

    /// <summary>The type of a schema.</summary>
    public string Print(Schema schema)
    {
        var text = new TextBuffer();
        Write(text, schema);
        return text.ToString();
    }

    /// <summary>Writes the type of a schema.</summary>
    /// <param name="text">Where it is written.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="spellOutEnums">Whether a named enum is written as its values: what an agent has to choose from stands where it chooses.</param>
    public TypeShape Write(TextBuffer text, Schema schema, bool spellOutEnums = false)
    {
        if (schema.Not == Schema.Any) return WritePrimary(text, "never");
        if (schema.AllOf.Count + schema.AnyOf.Count + schema.OneOf.Count == 0)
        {
            // Nearly all are one thing: a type of their own, or a named one.
            if (schema.Reference is null) return WriteOwn(text, schema, spellOutEnums);
            if (!SaysMoreThanType(schema)) return WriteReference(text, schema.Reference, spellOutEnums);
        }

        var parts = new TypeParts(text, TypeShape.Intersection);
        if (schema.Reference is not null)
        {
            parts.Begin();
            parts.End(WriteReference(text, schema.Reference, spellOutEnums));
        }

        foreach (var member in schema.AllOf)
        {
            parts.Begin();
            parts.End(Write(text, member, spellOutEnums));
        }

        WriteUnion(text, parts, schema, schema.AnyOf, spellOutEnums);
        WriteUnion(text, parts, schema, schema.OneOf, spellOutEnums);
        // Beside a composition a bare type says nothing more.
        if (parts.Count == 0 || SaysMoreThanType(schema))
        {
            parts.Begin();
            parts.End(WriteOwn(text, schema, spellOutEnums));
        }

        return parts.Finish();
    }

    /// <summary>Writes the values of an enum.</summary>
    public static TypeShape WriteEnum(TextBuffer text, EquatableArray<string> values)
    {
        for (var i = 0; i < values.Count; i++) text.Append(i == 0 ? "" : " | ").Append(LiteralPrinter.Print(values[i]));
        return values.Count == 1 ? TypeShape.Primary : TypeShape.Union;
    }

    /// <summary>Whether a schema is another one's name and nothing else.</summary>
    public static bool IsName(Schema schema) =>
        schema.Reference is not null && schema.AllOf.Count + schema.AnyOf.Count + schema.OneOf.Count == 0 && schema.Not is null && !SaysMoreThanType(schema);

    private static bool SaysMoreThanType(Schema schema) =>
        schema.Enum.Count > 0 || schema.Properties.Count > 0 || schema.RequiredUndeclared.Count > 0 || schema.Items is not null || schema.PrefixItems.Count > 0
        || schema.AdditionalProperties is not null;

    private TypeShape WriteReference(TextBuffer text, string name, bool spellOutEnums)
    {
        if (types.Find(name) is not { } type) return WritePrimary(text, TypeParts.Unknown);
        if (spellOutEnums && type.Schema.Enum.Count > 0)
        {
            var start = text.Length;
            var shape = WriteEnum(text, type.Schema.Enum);
            if (text.Length - start <= InlineEnumLength) return shape;
            text.Length = start;
        }

        return WritePrimary(text, TypeTable.GetIdentifier(type, direction));
    }

    private void WriteUnion(TextBuffer text, TypeParts around, Schema schema, EquatableArray<Schema> members, bool spellOutEnums)
    {
        if (members.Count == 0) return;
        around.Begin();
        var parts = new TypeParts(text, TypeShape.Union);
        foreach (var member in members)
        {
            parts.Begin();
            var start = text.Length;
            var shape = Write(text, member, spellOutEnums);
            if (schema.Discriminator is not null && member.Reference is not null) shape = Discriminate(text, start, shape, schema.Discriminator, member.Reference);
            parts.End(shape);
        }

        around.End(parts.Finish());
    }

    /// <summary>Adds to a member of a discriminated union the values that tell it apart, where it does not say them itself.</summary>
    private TypeShape Discriminate(TextBuffer text, int start, TypeShape member, Discriminator discriminator, string reference)
    {
        var values = discriminator.Mapping.Where(mapping => mapping.Reference == reference).Select(static mapping => mapping.Value).ToList();
        // Without a mapping the value is the component's name.
        if (values.Count == 0) values.Add(reference);
        var declared = types.Find(reference)?.Schema.Properties.FirstOrDefault(property => property.Name == discriminator.PropertyName);
        if (declared is not null && ((declared.Schema.Enum.Count == 1 && declared.Required) || (declared.Schema.Types & SchemaTypes.String) == 0)) return member;
        if (member < TypeShape.Intersection) text.Wrap(start);
        text.Append(" & { ").Append(TypeScriptText.PropertyName(discriminator.PropertyName)).Append(": ")
            .Append(string.Join(" | ", values.Select(TypeScriptText.Quote))).Append(" }");
        return TypeShape.Intersection;
    }

    private TypeShape WriteOwn(TextBuffer text, Schema schema, bool spellOutEnums)
    {
        if (schema.Enum.Count > 0) return types.Enums?.Find(schema.Enum) is { } name ? WritePrimary(text, name) : WriteEnum(text, schema.Enum);
        switch (schema.Types)
        {
            case SchemaTypes.None: return WritePrimary(text, TypeParts.Unknown);
            case SchemaTypes.Boolean: return WritePrimary(text, "boolean");
            case SchemaTypes.Integer or SchemaTypes.Number: return WritePrimary(text, "number");
            case SchemaTypes.String: return WritePrimary(text, GetStringType(schema));
            case SchemaTypes.Array: return WriteArray(text, schema, spellOutEnums);
            case SchemaTypes.Object: return WriteObject(text, schema, spellOutEnums);
            case SchemaTypes.Null: return WritePrimary(text, "null");
            default: return WriteAlternatives(text, schema, spellOutEnums);
        }
    }

    private TypeShape WriteAlternatives(TextBuffer text, Schema schema, bool spellOutEnums)
    {
        var parts = new TypeParts(text, TypeShape.Union);
        if ((schema.Types & SchemaTypes.Boolean) != 0) parts.Add("boolean");
        if ((schema.Types & (SchemaTypes.Integer | SchemaTypes.Number)) != 0) parts.Add("number");
        if ((schema.Types & SchemaTypes.String) != 0) parts.Add(GetStringType(schema));
        if ((schema.Types & SchemaTypes.Array) != 0)
        {
            parts.Begin();
            parts.End(WriteArray(text, schema, spellOutEnums));
        }

        if ((schema.Types & SchemaTypes.Object) != 0)
        {
            parts.Begin();
            parts.End(WriteObject(text, schema, spellOutEnums));
        }

        if ((schema.Types & SchemaTypes.Null) != 0) parts.Add("null");
        return parts.Finish();
    }

    private static string GetStringType(Schema schema) => schema.Format == "binary" ? "ApiFile" : "string";

    private static TypeShape WritePrimary(TextBuffer text, string type)
    {
        text.Append(type);
        return TypeShape.Primary;
    }
}
