using System.Text.Json;

namespace CodeMode.Cli.Batch;

/// <summary>Runs each entry in an engine of its own.</summary>
internal sealed class EvalAnswerer : IBatchAnswerer
{
    public async ValueTask<Action<Utf8JsonWriter>> AnswerAsync(BatchEntry entry, CancellationToken cancellationToken) =>
        (await Evaluation.RunAsync(entry.Code, entry.Limits, cancellationToken)).Write;

    public Action<Utf8JsonWriter> Fail(string name, string message) => Evaluation.Failed(name, message).Write;
}
