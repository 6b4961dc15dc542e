using System.Text.Json;
using CodeMode.Model;

namespace CodeMode.Cli.Tokens;

/// <summary>A schema of the model → JSON Schema, as a server that offers a tool for each operation writes it.</summary>
/// <param name="isFull">With texts, bounds and what is optional; else names, types and what is required.</param>
internal sealed class SchemaText(bool isFull)
{
    /// <summary>Names of the types that were referred to so far.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    public void Write(Utf8JsonWriter json, Schema schema)
    {
        json.WriteStartObject();
        WriteMembers(json, schema);
        json.WriteEndObject();
    }

    public void WriteMembers(Utf8JsonWriter json, Schema schema)
    {
        if (schema.Reference is { } reference)
        {
            Types.Add(reference);
            json.WriteString("$ref", "#/$defs/" + reference);
        }
        WriteTypes(json, schema.Types);
        if (isFull && schema.Description is { } description) json.WriteString("description", description);
        if (schema.Format is { } format) json.WriteString("format", format);
        if (schema.Enum.Count > 0) json.WriteRaw("enum", "[" + string.Join(',', schema.Enum) + "]");
        if (isFull && schema.Default is { } value) json.WriteRaw("default", value);
        if (isFull && schema.Bounds is { } bounds) WriteBounds(json, bounds);
        WriteProperties(json, schema);
        if (schema.Items is { } items) WriteNamed(json, "items", items);
        if (schema.AdditionalProperties is { } additional) WriteNamed(json, "additionalProperties", additional);
        if (schema.Closed) json.WriteBoolean("additionalProperties", false);
        WriteAll(json, "prefixItems", schema.PrefixItems);
        WriteAll(json, "allOf", schema.AllOf);
        WriteAll(json, "anyOf", schema.AnyOf);
        WriteAll(json, "oneOf", schema.OneOf);
    }

    private void WriteProperties(Utf8JsonWriter json, Schema schema)
    {
        var properties = schema.Properties.Where(p => !p.Schema.ReadOnly && (isFull || p.Required)).ToList();
        if (properties.Count == 0) return;
        json.WriteStartObject("properties");
        foreach (var property in properties) WriteNamed(json, property.Name, property.Schema);
        json.WriteEndObject();
        var required = properties.Where(static p => p.Required).Select(static p => p.Name).ToList();
        if (required.Count > 0) json.WriteArray("required", required);
    }

    private void WriteNamed(Utf8JsonWriter json, string name, Schema schema)
    {
        json.WritePropertyName(name);
        Write(json, schema);
    }

    private void WriteAll(Utf8JsonWriter json, string keyword, EquatableArray<Schema> schemas)
    {
        if (schemas.Count == 0) return;
        json.WriteStartArray(keyword);
        foreach (var schema in schemas) Write(json, schema);
        json.WriteEndArray();
    }

    private static void WriteTypes(Utf8JsonWriter json, SchemaTypes types)
    {
        var names = Enum.GetValues<SchemaTypes>().Where(t => t != SchemaTypes.None && types.HasFlag(t)).Select(static t => t.ToString().ToLowerInvariant()).ToList();
        if (names.Count == 1) json.WriteString("type", names[0]);
        else if (names.Count > 1) json.WriteArray("type", names);
    }

    private static void WriteBounds(Utf8JsonWriter json, SchemaBounds bounds)
    {
        Write("minimum", bounds.Minimum);
        Write("maximum", bounds.Maximum);
        Write("exclusiveMinimum", bounds.ExclusiveMinimum);
        Write("exclusiveMaximum", bounds.ExclusiveMaximum);
        Write("multipleOf", bounds.MultipleOf);
        Write("minLength", bounds.MinLength);
        Write("maxLength", bounds.MaxLength);
        Write("minItems", bounds.MinItems);
        Write("maxItems", bounds.MaxItems);
        if (bounds.Pattern is { } pattern) json.WriteString("pattern", pattern);

        void Write(string keyword, double? bound)
        {
            if (bound is { } value) json.WriteNumber(keyword, value);
        }
    }
}
