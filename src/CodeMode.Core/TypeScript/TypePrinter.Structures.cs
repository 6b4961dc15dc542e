using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <content>Arrays, tuples and objects.</content>
internal sealed partial class TypePrinter
{
    /// <summary>The members of an object type, one text each without a semicolon.</summary>
    public IEnumerable<(SchemaProperty? Property, string Text)> PrintMembers(Schema schema, bool spellOutEnums = false)
    {
        foreach (var property in schema.Properties)
        {
            if (direction == Direction.Input ? property.Schema.ReadOnly : property.Schema.WriteOnly) continue;
            yield return (property, $"{TypeScriptText.PropertyName(property.Name)}{(property.Required ? "" : "?")}: {Print(property.Schema, spellOutEnums)}");
        }

        foreach (var name in schema.RequiredUndeclared) yield return (null, $"{TypeScriptText.PropertyName(name)}: unknown");
        if (schema.AdditionalProperties is null || HasMapBeside(schema)) yield break;
        // TypeScript wants declared properties to fit the index signature; only unknown always does.
        var hasDeclared = schema.Properties.Count > 0 || schema.RequiredUndeclared.Count > 0;
        yield return (null, $"[key: string]: {(hasDeclared ? "unknown" : Print(schema.AdditionalProperties, spellOutEnums))}");
    }

    /// <summary>Whether a schema is an object type and nothing else, fit for an interface.</summary>
    public static bool IsInterface(Schema schema) =>
        schema.Types == SchemaTypes.Object && schema.Reference is null && schema.Enum.Count == 0
        && schema.AllOf.Count == 0 && schema.AnyOf.Count == 0 && schema.OneOf.Count == 0 && schema.Not != Schema.Any
        && (schema.Properties.Count > 0 || schema.RequiredUndeclared.Count > 0 || schema.AdditionalProperties is not null)
        && !HasMapBeside(schema);

    // Optional properties never fit an index signature in the same braces; where all have the map's own type, the map can stand beside them.
    private static bool HasMapBeside(Schema schema) =>
        schema.AdditionalProperties is { } map && map != Schema.Any && schema.Properties.Count > 0 && schema.RequiredUndeclared.Count == 0
        && IsScalar(map) && map.Enum.Count == 0 && schema.Properties.All(property => IsScalar(property.Schema) && property.Schema.Types == map.Types);

    private static bool IsScalar(Schema schema) =>
        (schema.Types & (SchemaTypes.Object | SchemaTypes.Array)) == 0 && schema.Types != SchemaTypes.None && schema.Format != "binary"
        && schema.Reference is null && schema.AllOf.Count == 0 && schema.AnyOf.Count == 0 && schema.OneOf.Count == 0;

    private TypeText PrintObject(Schema schema, bool spellOutEnums)
    {
        var members = PrintMembers(schema, spellOutEnums).Select(static member => member.Text).ToList();
        if (HasMapBeside(schema)) return TypeText.Intersect([Braces(members), Braces([$"[key: string]: {Print(schema.AdditionalProperties!, spellOutEnums)}"])]);
        if (members.Count > 0) return Braces(members);
        // Its only properties may be of the other direction.
        if (schema.Properties.Count > 0) return new TypeText("{}", TypeShape.Primary);
        return new TypeText(schema.Closed ? "Record<string, never>" : "Record<string, unknown>", TypeShape.Primary);
    }

    private static TypeText Braces(IEnumerable<string> members) => new("{ " + string.Join("; ", members) + " }", TypeShape.Primary);

    private TypeText PrintArray(Schema schema, bool spellOutEnums)
    {
        if (schema.PrefixItems.Count > 0) return PrintTuple(schema, spellOutEnums);
        var item = schema.Items is null ? TypeText.Unknown : PrintCore(schema.Items, spellOutEnums);
        return new TypeText(item.InParentheses(TypeShape.Primary) + "[]", TypeShape.Primary);
    }

    private TypeText PrintTuple(Schema schema, bool spellOutEnums)
    {
        var least = schema.Bounds?.MinItems ?? 0;
        var items = new List<string>();
        for (var i = 0; i < schema.PrefixItems.Count; i++)
        {
            var item = PrintCore(schema.PrefixItems[i], spellOutEnums);
            items.Add(i < least ? item.Text : item.InParentheses(TypeShape.Primary) + "?");
        }

        if (schema.Items != Schema.Nothing && (schema.Bounds?.MaxItems ?? int.MaxValue) > schema.PrefixItems.Count)
            items.Add("..." + (schema.Items is null ? TypeText.Unknown : PrintCore(schema.Items, spellOutEnums)).InParentheses(TypeShape.Primary) + "[]");
        return new TypeText("[" + string.Join(", ", items) + "]", TypeShape.Primary);
    }
}
