using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <content>Arrays, tuples and objects.</content>
internal sealed partial class TypePrinter
{
    /// <summary>How many members an object type has: its properties, then names that are required without a schema, then its map.</summary>
    public static int CountMembers(Schema schema) =>
        schema.Properties.Count + schema.RequiredUndeclared.Count + (schema.AdditionalProperties is null || HasMapBeside(schema) ? 0 : 1);

    /// <summary>Whether values that go this way have a member.</summary>
    public bool HasMember(Schema schema, int index) =>
        index >= schema.Properties.Count || !(direction == Direction.Input ? schema.Properties[index].Schema.ReadOnly : schema.Properties[index].Schema.WriteOnly);

    /// <summary>Writes a member of an object type without a semicolon.</summary>
    public void WriteMember(TextBuffer text, Schema schema, int index, bool spellOutEnums = false)
    {
        var declared = schema.Properties.Count;
        if (index < declared)
        {
            var property = schema.Properties[index];
            text.Append(TypeScriptText.PropertyName(property.Name)).Append(property.Required ? ": " : "?: ");
            Write(text, property.Schema, spellOutEnums);
        }
        else if (index < declared + schema.RequiredUndeclared.Count)
        {
            text.Append(TypeScriptText.PropertyName(schema.RequiredUndeclared[index - declared])).Append(": unknown");
        }
        else
        {
            // TypeScript wants declared properties to fit the index signature; only unknown always does.
            WriteMap(text, index > 0 ? Schema.Any : schema.AdditionalProperties!, spellOutEnums);
        }
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

    private TypeShape WriteObject(TextBuffer text, Schema schema, bool spellOutEnums)
    {
        var hasMapBeside = HasMapBeside(schema);
        var (start, members) = (text.Length, CountMembers(schema));
        for (var i = 0; i < members; i++)
        {
            if (!HasMember(schema, i)) continue;
            text.Append(text.Length == start ? "{ " : "; ");
            WriteMember(text, schema, i, spellOutEnums);
        }

        if (text.Length > start) text.Append(" }");
        // Its only properties may be of the other direction.
        else if (schema.Properties.Count > 0) text.Append(hasMapBeside ? "{  }" : "{}");
        else text.Append(schema.Closed ? "Record<string, never>" : "Record<string, unknown>");
        if (!hasMapBeside) return TypeShape.Primary;
        text.Append(" & { ");
        WriteMap(text, schema.AdditionalProperties!, spellOutEnums);
        text.Append(" }");
        return TypeShape.Intersection;
    }

    private void WriteMap(TextBuffer text, Schema values, bool spellOutEnums)
    {
        text.Append("[key: string]: ");
        Write(text, values, spellOutEnums);
    }

    private TypeShape WriteArray(TextBuffer text, Schema schema, bool spellOutEnums)
    {
        if (schema.PrefixItems.Count > 0) WriteTuple(text, schema, spellOutEnums);
        else WriteItem(text, schema.Items ?? Schema.Any, "[]", spellOutEnums);
        return TypeShape.Primary;
    }

    // What stands behind an item's type binds tighter than a union.
    private void WriteItem(TextBuffer text, Schema item, string suffix, bool spellOutEnums)
    {
        var start = text.Length;
        if (Write(text, item, spellOutEnums) < TypeShape.Primary) text.Wrap(start);
        text.Append(suffix);
    }

    private void WriteTuple(TextBuffer text, Schema schema, bool spellOutEnums)
    {
        var least = schema.Bounds?.MinItems ?? 0;
        for (var i = 0; i < schema.PrefixItems.Count; i++)
        {
            text.Append(i == 0 ? "[" : ", ");
            if (i < least) Write(text, schema.PrefixItems[i], spellOutEnums);
            else WriteItem(text, schema.PrefixItems[i], "?", spellOutEnums);
        }

        if (schema.Items != Schema.Nothing && (schema.Bounds?.MaxItems ?? int.MaxValue) > schema.PrefixItems.Count)
        {
            text.Append(", ...");
            WriteItem(text, schema.Items ?? Schema.Any, "[]", spellOutEnums);
        }

        text.Append(']');
    }
}
