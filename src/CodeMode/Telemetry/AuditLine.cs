using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeMode.Telemetry;

/// <summary>An audit record as a line of JSON. What is empty is left out.</summary>
internal static class AuditLine
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(AuditRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("time", record.Time);
            json.WriteString("tool", record.Tool);
            WriteText(json, "user", record.User);
            WriteText(json, "address", record.RemoteAddress);
            json.WriteString("code", "sha256:" + record.CodeHash);
            WriteTexts(json, "effects", record.Effects);
            if (!record.EffectsComplete) json.WriteBoolean("effectsComplete", false);
            json.WriteString("outcome", record.Outcome);
            WriteText(json, "error", record.ErrorName);
            if (record.BlockedBy.Count > 0) WriteTexts(json, "blockedBy", record.BlockedBy);
            json.WriteStartArray("calls");
            foreach (var call in record.Calls) WriteCall(json, call);
            json.WriteEndArray();
            json.WriteNumber("ms", Math.Round(record.Duration.TotalMilliseconds, 1));
            WriteText(json, "trace", record.TraceId);
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void WriteCall(Utf8JsonWriter json, AuditCall call)
    {
        json.WriteStartObject();
        WriteText(json, "operation", call.Operation);
        if (call.Method.Length > 0)
        {
            json.WriteString("method", call.Method);
            json.WriteString("path", call.Path);
        }
        if (call.Status is { } status) json.WriteNumber("status", status);
        WriteText(json, "failure", call.Failure);
        if (call.InFlight) json.WriteBoolean("inFlight", true);
        else json.WriteNumber("ms", Math.Round(call.Duration.TotalMilliseconds, 1));
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
