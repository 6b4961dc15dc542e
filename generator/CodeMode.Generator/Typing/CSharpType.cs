using CodeMode.Model;

namespace CodeMode.Generator.Typing;

/// <summary>C# types of values that need no declaration.</summary>
internal static class CSharpType
{
    public const string JsonElement = "global::System.Text.Json.JsonElement";

    /// <summary>The type of a primitive schema, or <see langword="null"/> when it is none.</summary>
    public static string? OfPrimitive(SchemaTypes type, string? format) => (type, format) switch
    {
        (SchemaTypes.Boolean, _) => "bool",
        (SchemaTypes.Integer, "int32" or "int16" or "int8" or "uint8" or "uint16") => "int",
        (SchemaTypes.Integer, "uint64") => "ulong",
        (SchemaTypes.Integer, _) => "long",
        (SchemaTypes.Number or SchemaTypes.Number | SchemaTypes.Integer, "decimal") => "decimal",
        (SchemaTypes.Number or SchemaTypes.Number | SchemaTypes.Integer, _) => "double",
        (SchemaTypes.String, "date-time") => "global::System.DateTimeOffset",
        (SchemaTypes.String, "date") => "global::System.DateOnly",
        (SchemaTypes.String, "uuid") => "global::System.Guid",
        (SchemaTypes.String, _) => "string",
        _ => null,
    };

    public static string List(string item) => $"global::System.Collections.Generic.IReadOnlyList<{item}>";

    public static string Map(string value) => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {value}>";

    public static string Nullable(string type) => type.EndsWith("?", StringComparison.Ordinal) ? type : type + "?";
}
