using System.Globalization;
using CodeMode.Data;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch.Validation;

/// <summary>Says in words what a schema expects, and what a value is.</summary>
internal static class Expectation
{
    private const int MaxEnumValues = 20;
    private const int MaxValueLength = 60;

    private static readonly (SchemaTypes Type, string Name)[] s_names =
    [
        (SchemaTypes.String, "a string"), (SchemaTypes.Integer, "an integer"), (SchemaTypes.Number, "a number"), (SchemaTypes.Boolean, "a boolean"),
        (SchemaTypes.Array, "an array"), (SchemaTypes.Object, "an object"), (SchemaTypes.Null, "null"),
    ];

    /// <summary><c>a string</c>, <c>one of "open", "paid"</c>, <c>an integer or null</c>.</summary>
    public static string Of(Schema schema, TypeTable types)
    {
        foreach (var applicable in types.GetApplicable(schema))
        {
            if (applicable.Enum.Count > 0) return OfEnum(applicable);
            if (applicable.Format == "binary") return "a file { name, contentType, base64 }";
            if (applicable.Types != SchemaTypes.None) return OfTypes(applicable.Types);
        }
        return schema.OneOf.Concat(schema.AnyOf).Select(member => Of(member, types)).Distinct().ToList() is { Count: > 0 and < 6 } members
            ? string.Join(" or ", members)
            : "a value";
    }

    public static string OfTypes(SchemaTypes allowed)
    {
        if ((allowed & SchemaTypes.Number) != 0) allowed &= ~SchemaTypes.Integer;
        return string.Join(" or ", s_names.Where(n => (allowed & n.Type) != 0).Select(static n => n.Name));
    }

    public static string OfEnum(Schema schema) => (schema.Enum.Count == 1 ? "" : "one of ")
        + string.Join(", ", schema.Enum.Take(MaxEnumValues)) + (schema.Enum.Count > MaxEnumValues ? ", …" : "");

    /// <summary><c>the string "x"</c>, <c>an array</c>.</summary>
    public static string OfValue(ScriptData value) => value.Kind switch
    {
        ScriptDataKind.String when value.Text.Length > MaxValueLength => $"the string \"{value.Text[..MaxValueLength]}…\"",
        ScriptDataKind.String => $"the string {ScriptDataWriter.ToText(value)}",
        ScriptDataKind.Number => value.Number.ToString("R", CultureInfo.InvariantCulture),
        ScriptDataKind.Boolean => value.IsTrue ? "true" : "false",
        ScriptDataKind.Null => "null",
        ScriptDataKind.Array => "an array",
        ScriptDataKind.Object => "an object",
        _ => "undefined",
    };
}
