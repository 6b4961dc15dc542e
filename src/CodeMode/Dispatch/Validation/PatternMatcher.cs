using System.Collections.Concurrent;
using CodeMode.Engine.Limits;
using CodeMode.Engine.RegularExpressions;

namespace CodeMode.Dispatch.Validation;

/// <summary>Matches a document's patterns on the engine's budgeted matcher, https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3.3.</summary>
internal sealed class PatternMatcher
{
    private readonly ConcurrentDictionary<string, RegExpProgram?> _programs = new(StringComparer.Ordinal);

    /// <summary>Whether the text holds a match; also when the pattern is none, or cannot be decided within the budget: then nothing is proved.</summary>
    public bool IsMatch(string pattern, string text)
    {
        if (_programs.GetOrAdd(pattern, Compile) is not { } program) return true;
        try
        {
            return program.IsMatch(text, new Budget());
        }
        catch (LimitException)
        {
            return true;
        }
    }

    // Patterns are Unicode patterns; older documents write what only the lenient grammar takes.
    private static RegExpProgram? Compile(string pattern)
    {
        try
        {
            return RegExpProgram.Compile(pattern, "u", out _, new Budget()) ?? RegExpProgram.Compile(pattern, "", out _, new Budget());
        }
        catch (LimitException)
        {
            return null;
        }
    }

    /// <summary>What one match may cost.</summary>
    private sealed class Budget : IMeter
    {
        private const long MaxUnits = 2_000_000;
        private const long MaxBytes = 8 << 20;
        private long _units;
        private long _bytes;

        public void ChargeFuel(long units)
        {
            if ((_units += units) > MaxUnits) throw LimitException.Fuel(_units, MaxUnits);
        }

        public void ChargeMemory(long bytes)
        {
            if ((_bytes += bytes) > MaxBytes) throw LimitException.Memory(_bytes, MaxBytes);
        }
    }
}
