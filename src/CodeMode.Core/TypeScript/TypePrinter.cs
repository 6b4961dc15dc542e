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
    /// <param name="schema">The schema.</param>
    /// <param name="spellOutEnums">Whether a named enum is written as its values: what an agent has to choose from stands where it chooses.</param>
    public string Print(Schema schema, bool spellOutEnums = false) => PrintCore(schema, spellOutEnums).Text;

    private TypeText PrintCore(Schema schema, bool spellOutEnums)
    {
        if (schema.Not == Schema.Any) return new TypeText("never", TypeShape.Primary);
        if (schema.AllOf.Count + schema.AnyOf.Count + schema.OneOf.Count == 0)
        {
            // Nearly all are one thing: a type of their own, or a named one.
            if (schema.Reference is null) return PrintOwn(schema, spellOutEnums);
            if (!SaysMoreThanType(schema)) return PrintReference(schema.Reference, spellOutEnums);
        }

        var parts = new List<TypeText>();
        if (schema.Reference is not null) parts.Add(PrintReference(schema.Reference, spellOutEnums));
        foreach (var member in schema.AllOf) AddPart(parts, PrintCore(member, spellOutEnums));
        if (schema.AnyOf.Count > 0) AddPart(parts, PrintUnion(schema, schema.AnyOf, spellOutEnums));
        if (schema.OneOf.Count > 0) AddPart(parts, PrintUnion(schema, schema.OneOf, spellOutEnums));
        // Beside a composition a bare type says nothing more.
        if (parts.Count == 0 || SaysMoreThanType(schema)) AddPart(parts, PrintOwn(schema, spellOutEnums));
        return parts.Count == 0 ? TypeText.Unknown : TypeText.Intersect(parts);
    }

    private static void AddPart(List<TypeText> parts, TypeText part)
    {
        if (part.Text != "unknown" && !parts.Contains(part)) parts.Add(part);
    }

    private static bool SaysMoreThanType(Schema schema) =>
        schema.Enum.Count > 0 || schema.Properties.Count > 0 || schema.RequiredUndeclared.Count > 0 || schema.Items is not null || schema.PrefixItems.Count > 0
        || schema.AdditionalProperties is not null;

    private TypeText PrintReference(string name, bool spellOutEnums)
    {
        if (types.Find(name) is not { } type) return TypeText.Unknown;
        if (spellOutEnums && type.Schema.Enum.Count > 0)
        {
            var literals = PrintEnum(type.Schema.Enum);
            if (literals.Text.Length <= InlineEnumLength) return literals;
        }

        return new TypeText(TypeTable.GetIdentifier(type, direction), TypeShape.Primary);
    }

    private TypeText PrintUnion(Schema schema, EquatableArray<Schema> members, bool spellOutEnums)
    {
        var parts = new List<TypeText>();
        foreach (var member in members)
        {
            var part = PrintCore(member, spellOutEnums);
            if (schema.Discriminator is not null && member.Reference is not null) part = Discriminate(schema.Discriminator, member.Reference, part);
            if (!parts.Contains(part)) parts.Add(part);
        }

        return TypeText.Unite(parts);
    }

    /// <summary>A member of a discriminated union, with the values that tell it apart where it does not say them itself.</summary>
    private TypeText Discriminate(Discriminator discriminator, string reference, TypeText member)
    {
        var values = discriminator.Mapping.Where(mapping => mapping.Reference == reference).Select(static mapping => mapping.Value).ToList();
        // Without a mapping the value is the component's name.
        if (values.Count == 0) values.Add(reference);
        var declared = types.Find(reference)?.Schema.Properties.FirstOrDefault(property => property.Name == discriminator.PropertyName);
        if (declared is not null && ((declared.Schema.Enum.Count == 1 && declared.Required) || (declared.Schema.Types & SchemaTypes.String) == 0)) return member;
        var literals = string.Join(" | ", values.Select(TypeScriptText.Quote));
        var tag = new TypeText($"{{ {TypeScriptText.PropertyName(discriminator.PropertyName)}: {literals} }}", TypeShape.Primary);
        return TypeText.Intersect([member, tag]);
    }

    /// <summary>The values of an enum.</summary>
    public static TypeText PrintEnum(EquatableArray<string> values) =>
        new(string.Join(" | ", values.Select(LiteralPrinter.Print)), values.Count == 1 ? TypeShape.Primary : TypeShape.Union);

    private TypeText PrintOwn(Schema schema, bool spellOutEnums)
    {
        if (schema.Enum.Count > 0) return types.Enums?.Find(schema.Enum) is { } name ? new TypeText(name, TypeShape.Primary) : PrintEnum(schema.Enum);
        switch (schema.Types)
        {
            case SchemaTypes.None: return TypeText.Unknown;
            case SchemaTypes.Boolean: return TypeText.Boolean;
            case SchemaTypes.Integer or SchemaTypes.Number: return TypeText.Number;
            case SchemaTypes.String: return PrintString(schema);
            case SchemaTypes.Array: return PrintArray(schema, spellOutEnums);
            case SchemaTypes.Object: return PrintObject(schema, spellOutEnums);
            case SchemaTypes.Null: return TypeText.Null;
        }

        var alternatives = new List<TypeText>();
        if ((schema.Types & SchemaTypes.Boolean) != 0) alternatives.Add(TypeText.Boolean);
        if ((schema.Types & (SchemaTypes.Integer | SchemaTypes.Number)) != 0) alternatives.Add(TypeText.Number);
        if ((schema.Types & SchemaTypes.String) != 0) alternatives.Add(PrintString(schema));
        if ((schema.Types & SchemaTypes.Array) != 0) alternatives.Add(PrintArray(schema, spellOutEnums));
        if ((schema.Types & SchemaTypes.Object) != 0) alternatives.Add(PrintObject(schema, spellOutEnums));
        if ((schema.Types & SchemaTypes.Null) != 0) alternatives.Add(TypeText.Null);
        return TypeText.Unite(alternatives);
    }

    private static TypeText PrintString(Schema schema) => schema.Format == "binary" ? TypeText.File : TypeText.String;
}
