using CodeMode.Model;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>Schemas in messages.</summary>
internal static class SchemaText
{
    public static string Describe(SchemaTypes types, string? format)
    {
        var names = Enum.GetValues(typeof(SchemaTypes)).Cast<SchemaTypes>().Where(type => type is not (SchemaTypes.None or SchemaTypes.Null) && (types & type) != 0);
        var text = string.Join(" or ", names.Select(static name => name.ToString().ToLowerInvariant()));
        return format is null ? text : $"{text} ({format})";
    }
}
