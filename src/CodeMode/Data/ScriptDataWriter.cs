using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CodeMode.Engine;

namespace CodeMode.Data;

/// <summary>Writes data as <c>JSON.stringify</c> would. It does not recurse, so that depth costs heap and never the stack.</summary>
internal static class ScriptDataWriter
{
    /// <summary>Readable for a model; deep enough for anything that memory holds.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = int.MaxValue, SkipValidation = true,
    };

    /// <summary>The value as JSON in UTF-8.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(ScriptData value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions)) Write(json, value);
        return buffer.WrittenMemory;
    }

    /// <summary>The value as JSON text.</summary>
    public static string ToText(ScriptData value) => System.Text.Encoding.UTF8.GetString(ToUtf8(value).Span);

    public static void Write(Utf8JsonWriter json, ScriptData value)
    {
        if (!WriteScalarOrStart(json, value)) return;
        var open = new Stack<OpenValue>();
        open.Push(new OpenValue(value));
        while (open.TryPop(out var container))
        {
            if (!container.MoveNext(out var name, out var item))
            {
                if (container.IsArray) json.WriteEndArray();
                else json.WriteEndObject();
                continue;
            }
            open.Push(container);
            if (name is not null) json.WritePropertyName(name);
            if (WriteScalarOrStart(json, item)) open.Push(new OpenValue(item));
        }
    }

    /// <summary>Writes a scalar, or the start of an array or object: then <see langword="true"/>.</summary>
    private static bool WriteScalarOrStart(Utf8JsonWriter json, ScriptData value)
    {
        switch (value.Kind)
        {
            case ScriptDataKind.Array: json.WriteStartArray(); return true;
            case ScriptDataKind.Object: json.WriteStartObject(); return true;
            case ScriptDataKind.Boolean: json.WriteBooleanValue(value.IsTrue); return false;
            case ScriptDataKind.Number: WriteNumber(json, value.Number); return false;
            case ScriptDataKind.String: JsonString.Write(json, value.Text); return false;
            default: json.WriteNullValue(); return false;
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, double number)
    {
        if (!double.IsFinite(number)) json.WriteNullValue();
        else if (double.IsInteger(number) && Math.Abs(number) < 1e15) json.WriteNumberValue((long)number);
        else json.WriteNumberValue(number);
    }
}
