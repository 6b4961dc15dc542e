using System.Globalization;
using CodeMode.Model;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>Says what a schema wants.</summary>
internal static class SchemaText
{
    private const int MostValues = 12;

    public static string WrongType(string what, Schema schema, SchemaTypes given) =>
        $"{what} must be {Name(schema.Types)}, not {Name(given == (SchemaTypes.Number | SchemaTypes.Integer) ? SchemaTypes.Number : given)}";

    /// <summary>What is wrong with a value outside of an enum; null when it is inside, or not known.</summary>
    public static string? ForbiddenByEnum(string what, Schema schema, Expression value)
    {
        if (schema.Enum.Count == 0) return null;
        var text = LiteralTypes.TextOf(value);
        var number = LiteralTypes.NumberOf(value);
        var given = text is not null ? Quote(text)
            : number is not null ? number.Value.ToString("R", CultureInfo.InvariantCulture)
            : value is BooleanLiteral boolean ? boolean.Value ? "true" : "false"
            : null;
        if (given is null) return null;
        foreach (var allowed in schema.Enum)
        {
            if (text is not null ? IsText(allowed, text) : number is not null ? IsNumber(allowed, number.Value) : allowed == given) return null;
        }
        var names = schema.Enum.Select(Unquote).ToArray();
        var near = text is not null ? Suggestions.NearestName(text, names) : null;
        var hint = schema.Enum.Count <= MostValues ? $"must be one of {string.Join(", ", schema.Enum)}" : $"does not allow {given}";
        return $"{what} {hint}" + (near is not null ? $". Did you mean {Quote(near)}?" : schema.Enum.Count <= MostValues ? $", not {given}" : "");
    }

    public static string UnknownProperty(string what, Schema schema, string name)
    {
        var names = schema.Properties.Select(static p => p.Name).ToArray();
        var start = $"{what} has no property '{name}'. ";
        return start + (Suggestions.NearestName(name, names) is { } near ? $"Did you mean '{near}'?"
            : names.Length is > 0 and <= MostValues ? $"Its properties are {string.Join(", ", names)}"
            : "See its declaration");
    }

    private static string Name(SchemaTypes types)
    {
        var names = new List<string>();
        if ((types & SchemaTypes.Number) != 0) names.Add("a number");
        else if ((types & SchemaTypes.Integer) != 0) names.Add("an integer");
        if ((types & SchemaTypes.String) != 0) names.Add("a string");
        if ((types & SchemaTypes.Boolean) != 0) names.Add("true or false");
        if ((types & SchemaTypes.Array) != 0) names.Add("an array");
        if ((types & SchemaTypes.Object) != 0) names.Add("an object");
        if ((types & SchemaTypes.Null) != 0) names.Add("null");
        return string.Join(" or ", names);
    }

    private static bool IsNumber(string json, double number) =>
        double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var allowed) && allowed.Equals(number);

    /// <summary>Whether a JSON text is that string. An escape in the document's text is compared leniently.</summary>
    private static bool IsText(string json, string text) => json == Quote(text) || (json.IndexOf('\\') >= 0 && json.Length > 1 && json[0] == '"');

    private static string Quote(string text) => "\"" + text + "\"";

    private static string Unquote(string json) => json.Length > 1 && json[0] == '"' ? json.Substring(1, json.Length - 2) : json;
}
