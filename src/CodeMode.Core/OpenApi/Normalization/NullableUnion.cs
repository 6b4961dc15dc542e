using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>
/// ASP.NET Core writes <c>Other?</c> as <c>oneOf: [null, $ref]</c>, and a nullable result with null twice, which taken by its letter allows no null at all.
/// The shape here: a bare value takes null among its types; a reference stands in <c>anyOf</c> before null.
/// </summary>
internal static class NullableUnion
{
    public static void Apply(SchemaDraft draft)
    {
        if (draft.OneOf.Count > 0 && draft.AnyOf.Count > 0) return;
        var members = draft.OneOf.Count > 0 ? draft.OneOf : draft.AnyOf;
        if (members.Count == 0) return;
        var others = members.Where(static member => member.Types != SchemaTypes.Null || member.Enum.Count > 0).ToList();
        if (others.Count > 1 || (others.Count == 1 && members.Count == 1 && draft.Discriminator is not null)) return;
        var hasNull = others.Count < members.Count;
        if (others.Count == 0) (draft.OneOf, draft.AnyOf, draft.Types) = ([], [], SchemaTypes.Null);
        else if (others[0].Reference is not null) (draft.OneOf, draft.AnyOf) = ([], hasNull ? [others[0], Schema.Null] : [others[0]]);
        else if (hasNull && IsBare(draft) && CanTakeNull(others[0])) Merge(draft, others[0]);
    }

    private static bool IsBare(SchemaDraft draft) =>
        (draft.Types & ~SchemaTypes.Null) == 0 && draft.Properties.Count == 0 && draft.Enum.Count == 0 && draft.AllOf.Count == 0
        && draft.Bounds is null && draft.Items is null && draft.Not is null && draft.Reference is null;

    private static bool CanTakeNull(Schema schema) =>
        schema.Types != SchemaTypes.None && schema.AllOf.Count == 0 && schema.AnyOf.Count == 0 && schema.OneOf.Count == 0 && schema.Not is null;

    private static void Merge(SchemaDraft draft, Schema value)
    {
        draft.Types = value.Types | SchemaTypes.Null;
        draft.Format ??= value.Format;
        draft.Title ??= value.Title;
        draft.Description ??= value.Description;
        draft.Default ??= value.Default;
        draft.Enum = value.Enum.Count == 0 || value.Enum.Contains("null") ? [.. value.Enum] : [.. value.Enum, "null"];
        draft.Bounds = value.Bounds;
        draft.Items = value.Items;
        draft.PrefixItems = value.PrefixItems;
        draft.Properties = [.. value.Properties];
        draft.Required = [.. value.RequiredUndeclared];
        draft.AdditionalProperties = value.AdditionalProperties;
        draft.Closed = value.Closed;
        (draft.OneOf, draft.AnyOf) = ([], []);
    }
}
