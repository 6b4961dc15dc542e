using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CodeMode.Data;
using CodeMode.Engine;

namespace CodeMode.Execution;

/// <summary>
/// An execution's result → the answer an agent gets: <c>{ calls, logs, result }</c> or <c>{ calls, logs, error }</c>, calls first,
/// so that a cut never hides what was done.
/// </summary>
internal static class ExecutionAnswer
{
    private const int MaxCalls = 100;
    private const int MaxPath = 200;
    private const int MaxMessage = 4_000;
    private const int LeastResult = 1_000;

    public static string Write(ExecutionResult result)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, ScriptDataWriter.WriterOptions))
        {
            json.WriteStartObject();
            WriteCalls(json, result.Calls);
            WriteLogs(json, result, Left(json, result) / 2);
            var cut = result.Error is { } error
                ? WriteError(json, error, Left(json, result))
                : WriteResult(json, result.Result ?? ScriptData.Undefined, Left(json, result));
            WriteWarnings(json, result);
            if (cut)
            {
                json.WriteString("note", string.Create(
                    CultureInfo.InvariantCulture, $"The answer was cut to about {result.MaxCharacters / RunLimits.CharactersPerToken:N0} tokens; [cut …] marks what is missing. Return less: filter, map to the fields you need, or slice, in the program itself."));
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static int Left(Utf8JsonWriter json, ExecutionResult result) =>
        (int)Math.Max(LeastResult, result.MaxCharacters - 1_000 - json.BytesCommitted - json.BytesPending);

    private static void WriteCalls(Utf8JsonWriter json, IReadOnlyList<CallRecord> calls)
    {
        json.WriteStartArray("calls");
        foreach (var call in calls.Take(MaxCalls)) WriteCall(json, call);
        if (calls.Count > MaxCalls)
        {
            var methods = calls.Skip(MaxCalls).GroupBy(static c => c.Method.Length > 0 ? c.Method : c.Operation).Select(static g => $"{g.Key} {g.Count()}");
            json.WriteStartObject();
            json.WriteString("note", $"{calls.Count - MaxCalls} more calls: {string.Join(", ", methods)}");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCall(Utf8JsonWriter json, CallRecord call)
    {
        json.WriteStartObject();
        if (call.Operation is { } operation) json.WriteString("operation", operation);
        if (call.Method.Length > 0)
        {
            json.WriteString("method", call.Method);
            json.WriteString("path", call.Path.Length > MaxPath ? call.Path[..MaxPath] + "…" : call.Path);
            if (call.Status is { } status) json.WriteNumber("status", status);
        }
        if (!call.InFlight) json.WriteNumber("ms", Math.Round(call.Duration.TotalMilliseconds, 1));
        if (call.Error is { } error) json.WriteString("error", Cut(error));
        if (call.InFlight)
        {
            json.WriteBoolean("inFlight", true);
            json.WriteString("note", "the run ended before this call returned — its outcome is unknown; verify before retrying");
        }
        json.WriteEndObject();
    }

    private static void WriteLogs(Utf8JsonWriter json, ExecutionResult result, int budget)
    {
        json.WriteStartArray("logs");
        var written = 0;
        foreach (var log in result.Logs)
        {
            var text = log.ToString();
            budget -= DataSize.OfText(text, int.MaxValue) + 1;
            if (budget < 0) break;
            json.WriteStringValue(text);
            written++;
        }
        var missing = result.Logs.Count - written + result.DroppedLogs;
        if (missing > 0) json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"[cut: {missing:N0} more lines]"));
        json.WriteEndArray();
    }

    private static bool WriteResult(Utf8JsonWriter json, ScriptData value, int budget)
    {
        json.WritePropertyName("result");
        var trimmer = new AnswerTrimmer(json);
        trimmer.Write(value, budget);
        return trimmer.IsCut;
    }

    private static bool WriteError(Utf8JsonWriter json, ExecutionError error, int budget)
    {
        json.WriteStartObject("error");
        json.WriteString("name", error.Name);
        json.WriteString("message", Cut(error.Message));
        if (error.Line > 0)
        {
            json.WriteNumber("line", error.Line);
            json.WriteNumber("column", error.Column);
        }
        var cut = false;
        if (error.Properties is { Kind: ScriptDataKind.Object } properties)
        {
            var trimmer = new AnswerTrimmer(json);
            foreach (var name in properties.Names)
            {
                if (name is "name" or "message" or "line" or "column" or "stack") continue;
                json.WritePropertyName(name);
                trimmer.Write(properties.GetMember(name) ?? ScriptData.Undefined, budget / Math.Max(1, properties.Count));
            }
            cut = trimmer.IsCut;
        }
        json.WriteEndObject();
        return cut;
    }

    private static void WriteWarnings(Utf8JsonWriter json, ExecutionResult result)
    {
        // What kept a program from running stands in the error already.
        var warnings = result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Warning).Take(20).ToList();
        if (warnings.Count == 0) return;
        json.WriteStartArray("warnings");
        foreach (var warning in warnings) json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{warning.Line}:{warning.Column} {Cut(warning.Message)} ({warning.Id})"));
        json.WriteEndArray();
    }

    private static string Cut(string text) => text.Length <= MaxMessage ? text : text[..MaxMessage] + "…";
}
