using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeMode.Generator.Tests.RoundTrip;

/// <summary>
/// What was lost between a value of a document and the same value written by its record: what the record's type declares must be there and equal;
/// an optional property that is <c>null</c> is one that is absent, and what the schema does not declare the record does not carry.
/// </summary>
internal static class JsonDifference
{
    /// <summary>The path of the first difference, or <see langword="null"/>.</summary>
    public static string? Find(JsonElement read, JsonElement written, Type type, string path = "$")
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (IsNothing(read) || IsNothing(written)) return IsNothing(read) && IsNothing(written) ? null : path;
        if (type == typeof(JsonElement) || type == typeof(object)) return JsonElement.DeepEquals(read, written) ? null : path;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return FindInItems(read, written, type.GetGenericArguments()[0], path);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)) return FindInMap(read, written, type.GetGenericArguments()[1], path);
        if (type.IsClass && type != typeof(string)) return FindInRecord(read, written, type, path);
        return IsEqual(read, written, type) ? null : path;
    }

    private static string? FindInItems(JsonElement read, JsonElement written, Type item, string path)
    {
        if (read.GetArrayLength() != written.GetArrayLength()) return path;
        return Enumerable.Range(0, read.GetArrayLength()).Select(i => Find(read[i], written[i], item, $"{path}[{i}]")).FirstOrDefault(static found => found is not null);
    }

    private static string? FindInMap(JsonElement read, JsonElement written, Type value, string path) =>
        read.EnumerateObject().Select(static p => p.Name).ToHashSet().SetEquals(written.EnumerateObject().Select(static p => p.Name))
            ? read.EnumerateObject().Select(p => Find(p.Value, written.GetProperty(p.Name), value, $"{path}.{p.Name}")).FirstOrDefault(static found => found is not null)
            : path;

    private static string? FindInRecord(JsonElement read, JsonElement written, Type record, string path)
    {
        foreach (var property in record.GetProperties())
        {
            if (property.GetCustomAttributes(typeof(JsonPropertyNameAttribute), false) is not [JsonPropertyNameAttribute { Name: var name }]) continue;
            var found = Find(Get(read, name), Get(written, name), property.PropertyType, $"{path}.{name}");
            if (found is not null) return found;
        }
        return null;
    }

    private static JsonElement Get(JsonElement value, string name) => value.TryGetProperty(name, out var found) ? found : default;

    private static bool IsNothing(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    private static bool IsEqual(JsonElement read, JsonElement written, Type type)
    {
        // The same instant, number and identifier can be written in more than one way.
        if (type == typeof(DateTimeOffset)) return read.GetDateTimeOffset() == written.GetDateTimeOffset();
        if (type == typeof(Guid)) return read.GetGuid() == written.GetGuid();
        if (read.ValueKind == JsonValueKind.Number && written.ValueKind == JsonValueKind.Number)
            return double.Parse(read.GetRawText(), CultureInfo.InvariantCulture) == double.Parse(written.GetRawText(), CultureInfo.InvariantCulture);
        return JsonElement.DeepEquals(read, written);
    }
}
