using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>
/// <c>nullable: true</c> of 3.0 and <c>x-nullable</c> of 2.0 become the null type of 3.1, https://spec.openapis.org/oas/v3.0.3#fixed-fields-20.
/// Beside a reference or a composition, where 3.0 gives it no effect, it means what everybody means by it.
/// </summary>
internal static class NullableKeyword
{
    public static void Apply(SchemaDraft draft)
    {
        if (!draft.Nullable) return;
        if (draft.Reference is not null || draft.AllOf.Count > 0)
        {
            var inner = new SchemaDraft
            {
                Types = draft.Types, Reference = draft.Reference, AllOf = draft.AllOf, Properties = draft.Properties, Required = draft.Required,
                AdditionalProperties = draft.AdditionalProperties, Closed = draft.Closed,
            };
            if (draft.AnyOf.Count > 0 || draft.OneOf.Count > 0) return;
            draft.AnyOf = [inner.ToSchema(), Schema.Null];
            (draft.Types, draft.Reference, draft.AllOf, draft.Properties, draft.Required) = (SchemaTypes.None, null, [], [], []);
            (draft.AdditionalProperties, draft.Closed) = (null, false);
        }
        else if (draft.OneOf.Count > 0)
        {
            draft.OneOf.Add(Schema.Null);
        }
        else if (draft.AnyOf.Count > 0)
        {
            draft.AnyOf.Add(Schema.Null);
        }
        else if (draft.Types != SchemaTypes.None)
        {
            draft.Types |= SchemaTypes.Null;
        }

        if (draft.Enum.Count > 0 && !draft.Enum.Contains("null")) draft.Enum.Add("null");
    }
}
