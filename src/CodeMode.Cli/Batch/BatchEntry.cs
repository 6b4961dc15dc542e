using System.Text.Json;
using CodeMode.Engine;

namespace CodeMode.Cli.Batch;

/// <summary>One line of a batch: <c>{ id, code, limits? }</c>.</summary>
/// <param name="Id">Whatever the sender wrote, given back as it came; an undefined element when there was none.</param>
/// <param name="Code">The program.</param>
/// <param name="Limits">What it may use.</param>
internal sealed record BatchEntry(JsonElement Id, string Code, ScriptLimits Limits)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="BatchLineException">The line is no entry.</exception>
    public static BatchEntry Parse(string line)
    {
        var root = ParseObject(line);
        var id = root.TryGetProperty("id", out var found) ? found : default;
        if (!root.TryGetProperty("code", out var code) || code.ValueKind != JsonValueKind.String)
        {
            throw new BatchLineException(id, "the line has no string 'code'; write {\"id\": 1, \"code\": \"…\"}");
        }
        var limits = root.TryGetProperty("limits", out var given) ? BatchLimits.Parse(given, id) : new ScriptLimits();
        return new BatchEntry(id, JsonText.Decode(code), limits);
    }

    private static JsonElement ParseObject(string line)
    {
        JsonElement root;
        try
        {
            root = JsonElement.Parse(line);
        }
        catch (JsonException problem)
        {
            throw new BatchLineException(default, FormattableString.Invariant($"the line is not JSON (byte {problem.BytePositionInLine + 1})"));
        }
        return root.ValueKind == JsonValueKind.Object
            ? root
            : throw new BatchLineException(default, "the line is JSON but no object; write {\"id\": 1, \"code\": \"…\"}");
    }
}
