using System.Text.Json;

namespace CodeMode.Cli.Batch;

/// <summary>Checks each entry against one document; nothing runs.</summary>
internal sealed class CheckAnswerer(CodeModeRunner runner) : IBatchAnswerer
{
    public ValueTask<Action<Utf8JsonWriter>> AnswerAsync(BatchEntry entry, CancellationToken cancellationToken) =>
        new(new CheckReport(runner.Check(entry.Code)).Write);

    /// <summary>Same members as any answer, so that a reader needs one shape; not checked counts as blocked.</summary>
    public Action<Utf8JsonWriter> Fail(string name, string message) => json =>
    {
        json.WriteString("verdict", "blocked");
        json.WriteStartArray("diagnostics");
        json.WriteEndArray();
        json.WriteStartArray("effects");
        json.WriteEndArray();
        json.WriteBoolean("effectsComplete", false);
        json.WriteStartObject("error");
        json.WriteString("name", name);
        json.WriteString("message", message);
        json.WriteEndObject();
    };
}
