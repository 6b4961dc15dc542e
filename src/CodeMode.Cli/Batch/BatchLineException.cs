using System.Text.Json;

namespace CodeMode.Cli.Batch;

/// <summary>A line that is no entry.</summary>
internal sealed class BatchLineException(JsonElement id, string message) : Exception(message)
{
    /// <summary>The line's id as far as it could be read.</summary>
    public JsonElement Id { get; } = id;
}
