using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>
/// An <c>allOf</c> of one reference is how 3.0 puts a description beside a <c>$ref</c>; one of plain objects is how ASP.NET Core writes
/// several form parameters. The first is the reference, the second one object.
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
        }
        else if (draft.AllOf.All(IsPlainObject) && HaveDistinctProperties(draft))
        {
            draft.Properties = [.. draft.Properties, .. draft.AllOf.SelectMany(static part => part.Properties)];
            draft.Required = [.. draft.Required.Concat(draft.AllOf.SelectMany(static part => part.RequiredUndeclared)).Distinct()];
            draft.Types = SchemaTypes.Object;
            draft.AllOf = [];
            SchemaReader.TakeRequired(draft);
        }
    }

    private static bool IsBareReference(Schema schema) => schema.Reference is { } name && schema == new Schema { Reference = name };

    private static bool IsPlainObject(Schema schema) =>
        schema == new Schema
        {
            Types = SchemaTypes.Object,
            Properties = schema.Properties,
            RequiredUndeclared = schema.RequiredUndeclared,
            Title = schema.Title,
            Description = schema.Description,
        };

    private static bool HaveDistinctProperties(SchemaDraft draft)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return draft.Properties.All(property => names.Add(property.Name))
            && draft.AllOf.All(part => part.Properties.All(property => names.Add(property.Name)));
    }
}
