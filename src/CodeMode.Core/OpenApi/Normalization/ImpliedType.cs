using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>
/// Documents leave <c>type</c> out where other keywords say it: ASP.NET Core does beside <c>enum</c>, many do beside <c>properties</c>.
/// </summary>
internal static class ImpliedType
{
    public static void Apply(SchemaDraft draft)
    {
        if (draft.Types != SchemaTypes.None || draft.Reference is not null) return;
        if (draft.Enum.Count > 0)
        {
            foreach (var value in draft.Enum) draft.Types |= GetType(value);
        }
        else if (draft.Properties.Count > 0 || draft.AdditionalProperties is not null || draft.Closed || draft.Required.Count > 0)
        {
            draft.Types = SchemaTypes.Object;
        }
        else if (draft.Items is not null || draft.PrefixItems.Count > 0)
        {
            draft.Types = SchemaTypes.Array;
        }
        else if (draft.Format is "binary" or "byte" or "date-time" or "date" or "uuid" or "uri" or "email")
        {
            draft.Types = SchemaTypes.String;
        }
    }

    private static SchemaTypes GetType(string json) => json[0] switch
    {
        '"' => SchemaTypes.String,
        '{' => SchemaTypes.Object,
        '[' => SchemaTypes.Array,
        't' or 'f' => SchemaTypes.Boolean,
        'n' => SchemaTypes.Null,
        _ => SchemaTypes.Number,
    };
}
