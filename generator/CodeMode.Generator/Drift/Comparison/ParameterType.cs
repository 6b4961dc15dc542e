using CodeMode.Model;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>The C# type that takes a documented parameter.</summary>
internal static class ParameterType
{
    public static string Of(ApiParameter parameter)
    {
        var type = Of(parameter.Schema);
        return parameter.Required ? type : type + "?";
    }

    private static string Of(Schema schema) => (schema.Types & ~SchemaTypes.Null) switch
    {
        SchemaTypes.Integer => schema.Format == "int64" ? "long" : "int",
        SchemaTypes.Number => schema.Format == "float" ? "float" : schema.Format == "double" ? "double" : "decimal",
        SchemaTypes.Boolean => "bool",
        SchemaTypes.Array when schema.Items is { } items => Of(items) + "[]",
        _ => schema.Format switch { "uuid" => "System.Guid", "date-time" => "System.DateTimeOffset", "date" => "System.DateOnly", _ => "string" },
    };
}
