using System.Buffers;
using System.Text;
using System.Text.Json;
using CodeMode.Data;

namespace CodeMode.Agents;

/// <summary>A client's result as a model gets it.</summary>
internal static class AgentAnswer
{
    public static string Write(CodeModeClientResult result)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, ScriptDataWriter.WriterOptions))
        {
            json.WriteStartObject();
            json.WritePropertyName("result");
            if (result.Result is { } value) value.WriteTo(json);
            else json.WriteNullValue();
            json.WriteStartArray("logs");
            foreach (var log in result.Logs) json.WriteStringValue(log);
            json.WriteEndArray();
            json.WriteString("error", result.Error);
            json.WriteNumber("executionTime", Math.Round(result.ExecutionTime.TotalSeconds, 3));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
