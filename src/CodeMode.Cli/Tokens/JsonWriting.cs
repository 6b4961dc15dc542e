using System.Text.Json;

namespace CodeMode.Cli.Tokens;

/// <summary>Members of an open object.</summary>
internal static class JsonWriting
{
    /// <summary>A member whose value is JSON text already.</summary>
    public static void WriteRaw(this Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value, skipInputValidation: true);
    }

    public static void WriteArray(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
