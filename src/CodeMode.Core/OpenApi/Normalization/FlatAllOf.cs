using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>
/// An <c>allOf</c> of one reference is how 3.0 puts a description beside a <c>$ref</c>: it is the reference.
/// Plain objects in an <c>allOf</c> are one object (ASP.NET Core writes several form parameters so); references stay beside it.
/// </summary>
internal static class FlatAllOf
{
    public static void Apply(SchemaDraft draft)
    {
        if (draft.AllOf.Count == 0) return;
        if (draft.AllOf.Count == 1 && draft.Reference is null && IsBareReference(draft.AllOf[0]) && !draft.HasOwnConstraints)
        {
            draft.Reference = draft.AllOf[0].Reference;
            draft.Types = SchemaTypes.None;
            draft.AllOf = [];
            return;
        }

        var plain = draft.AllOf.Where(IsPlainObject).ToList();
        if (plain.Count == 0 || !HaveDistinctProperties(draft, plain)) return;
        draft.Properties = [.. draft.Properties, .. plain.SelectMany(static part => part.Properties)];
        draft.Required.UnionWith(plain.SelectMany(static part => part.RequiredUndeclared));
        draft.Types |= SchemaTypes.Object;
        draft.AllOf = [.. draft.AllOf.Where(static part => !IsPlainObject(part))];
        for (var i = 0; i < draft.Properties.Count; i++)
        {
            if (draft.Required.Remove(draft.Properties[i].Name)) draft.Properties[i] = draft.Properties[i] with { Required = true };
        }
    }

    private static bool IsBareReference(Schema schema) => schema.Reference is { } name && schema == new Schema { Reference = name };

    private static bool IsPlainObject(Schema schema) =>
        schema.Types == SchemaTypes.Object && schema == new Schema
        {
            Types = SchemaTypes.Object,
            Properties = schema.Properties,
            RequiredUndeclared = schema.RequiredUndeclared,
            Title = schema.Title,
            Description = schema.Description,
        };

    private static bool HaveDistinctProperties(SchemaDraft draft, List<Schema> parts)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return draft.Properties.All(property => names.Add(property.Name))
            && parts.All(part => part.Properties.All(property => names.Add(property.Name)));
    }
}
