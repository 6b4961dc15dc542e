using System.Text.Json;

namespace CodeMode.Cli.Batch;

/// <summary>
/// One answer a line, in order, each flushed before the next line is read.
/// Whatever a line holds, it gets an answer and the next one is read.
/// </summary>
internal sealed class BatchLoop(Terminal terminal, IBatchAnswerer answerer)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var lines = new BatchLineReader(terminal.Input);
        while (await lines.ReadAsync(cancellationToken) is { } line)
        {
            var answer = await AnswerAsync(line, cancellationToken);
            await terminal.Output.WriteLineAsync(answer.AsMemory(), cancellationToken);
            await terminal.Output.FlushAsync(cancellationToken);
        }
    }

    private async ValueTask<string> AnswerAsync(BatchLine line, CancellationToken cancellationToken)
    {
        JsonElement id = default;
        try
        {
            var entry = BatchEntry.Parse(line.Text ?? throw new BatchLineException(default, "the line is too long"));
            id = entry.Id;
            return Write(id, await answerer.AnswerAsync(entry, cancellationToken));
        }
        catch (BatchLineException problem)
        {
            return Write(problem.Id, answerer.Fail("InputError", $"line {line.Number}: {problem.Message}"));
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A batch is how an engine is put to the test: a bug of ours is that entry's answer, not the end of the batch.
            return Write(id, answerer.Fail("InternalError", $"{problem.GetType().Name}: {problem.Message}"));
        }
    }

    private static string Write(JsonElement id, Action<Utf8JsonWriter> writeMembers) =>
        JsonOutput.WriteObject(json =>
        {
            json.WritePropertyName("id");
            if (id.ValueKind == JsonValueKind.Undefined) json.WriteNullValue();
            else json.WriteRawValue(id.GetRawText(), skipInputValidation: true);
            writeMembers(json);
        });
}
