using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeMode.Cli;

/// <summary>Writes JSON as text. The answer stands in a buffer first: what fails halfway is never half written.</summary>
internal static class JsonOutput
{
    // Results of programs are as deep as the engine lets them be; this writer only follows.
    private static readonly JsonWriterOptions s_compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = int.MaxValue,
    };

    private static readonly JsonWriterOptions s_indented = s_compact with { Indented = true, NewLine = "\n" };

    /// <summary>An object in one line.</summary>
    public static string WriteObject(Action<Utf8JsonWriter> writeMembers) =>
        Write(s_compact, json =>
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        });

    /// <summary>Any value, indented for a person.</summary>
    public static string WriteValue(Action<Utf8JsonWriter> writeValue) => Write(s_indented, writeValue);

    private static string Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, options);
        write(json);
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
