using System.Text.Json;

namespace CodeMode.Cli.Batch;

/// <summary>Answers entries: gives what writes the members of the answer line behind its <c>id</c>.</summary>
internal interface IBatchAnswerer
{
    ValueTask<Action<Utf8JsonWriter>> AnswerAsync(BatchEntry entry, CancellationToken cancellationToken);

    /// <summary>The answer to a line that is no entry, or that failed here.</summary>
    Action<Utf8JsonWriter> Fail(string name, string message);
}
