using System.Text.Json;
using CodeMode.Engine;

namespace CodeMode.Cli.Batch;

/// <summary>Reads <c>limits: { cpuMs, wallMs, memoryBytes }</c>; what is absent keeps its default.</summary>
internal static class BatchLimits
{
    // A day: longer than any batch entry, short enough for every timer.
    private const double MaxMilliseconds = 86_400_000;

    // 64 GiB: what no process here has, so that the limit is always real.
    private const double MaxBytes = 64.0 * (1L << 30);

    public static ScriptLimits Parse(JsonElement limits, JsonElement id)
    {
        if (limits.ValueKind == JsonValueKind.Null) return new ScriptLimits();
        if (limits.ValueKind != JsonValueKind.Object) throw new BatchLineException(id, "'limits' is no object");

        var result = new ScriptLimits();
        foreach (var limit in limits.EnumerateObject())
        {
            result = limit.Name switch
            {
                "cpuMs" => result with { CpuTime = TimeSpan.FromMilliseconds(Number(limit, MaxMilliseconds, id)) },
                "wallMs" => result with { WallTime = TimeSpan.FromMilliseconds(Number(limit, MaxMilliseconds, id)) },
                "memoryBytes" => result with { MemoryBytes = (long)Number(limit, MaxBytes, id) },
                _ => throw new BatchLineException(id, $"unknown limit '{limit.Name}': the limits are cpuMs, wallMs, memoryBytes"),
            };
        }
        return result;
    }

    private static double Number(JsonProperty limit, double max, JsonElement id) =>
        limit.Value.ValueKind == JsonValueKind.Number && limit.Value.TryGetDouble(out var value) && value >= 1 && value <= max
            ? value
            : throw new BatchLineException(id, FormattableString.Invariant($"limit '{limit.Name}' must be a number from 1 to {max:0}"));
}
