using CodeMode.Jint.Limits;
using Jint;

namespace CodeMode.Jint.Running;

/// <summary>The limits of a run as Jint's options, as far as it has them.</summary>
internal static class RunLimits
{
    private const int StackHolds = 1_000;

    public static void Set(JintOptions jint, ScriptOptions options, RunMeter meter)
    {
        var limits = options.Limits;
        jint.Strict();
        jint.DisableStringCompilation();
        jint.Interop.Enabled = false;
        jint.TimeSystem = new RunClock(options.TimeProvider);
        jint.TimeZone = TimeZoneInfo.Utc;
        jint.Constraint(meter);
        // A depth that Jint counts ends the program, where the stack's end is a RangeError that it can catch: only a limit that comes first is set.
        if (limits.CallDepth < StackHolds) jint.Constraints.MaxRecursionDepth = limits.CallDepth;
        jint.Constraints.StackOverflowGuard = true;
        jint.Constraints.RegexTimeout = limits.CpuTime;
        // An empty place of an array takes 8 bytes.
        jint.Constraints.MaxArraySize = (uint)Math.Min(uint.MaxValue, limits.MemoryBytes / 8);
        jint.Json.MaxParseDepth = 512;
    }
}
