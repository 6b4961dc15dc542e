using System.Globalization;
using CodeMode.Engine;

namespace CodeMode.Worker.Hosting;

/// <summary>What the end of a process means for the program that ran in it.</summary>
internal static class WorkerErrors
{
    // 128 and the signal's number: SIGKILL and SIGXCPU.
    private const int Killed = 137;
    private const int CpuTimeUsedUp = 152;

    public static ScriptError Hung(ScriptLimits limits) => Limit(ScriptErrorKind.WallTime, string.Create(
        CultureInfo.InvariantCulture, $"The program ran longer than the {limits.WallTime.TotalSeconds:0.##} s that are allowed, and did not stop: its process was ended."));

    public static ScriptError Ended(int exitCode, string errorText, ScriptLimits limits) => exitCode switch
    {
        CpuTimeUsedUp => Limit(ScriptErrorKind.CpuTime, string.Create(
            CultureInfo.InvariantCulture, $"The program computed for more than {limits.CpuTime.TotalSeconds:0.##} s, and did not stop: its process was ended.")),
        Killed => Limit(ScriptErrorKind.Memory, "The program's process was ended by the operating system, most likely for its memory."),
        _ when errorText.Contains("OutOfMemory", StringComparison.Ordinal) || errorText.Contains("Out of memory", StringComparison.Ordinal) =>
            Limit(ScriptErrorKind.Memory, "The program needed more memory than its process may have: the process was ended."),
        _ => new() { Kind = ScriptErrorKind.Internal, Name = "InternalError", Message = "The process that ran the program ended unexpectedly. Nothing is known of the program's outcome." },
    };

    private static ScriptError Limit(ScriptErrorKind kind, string message) => new() { Kind = kind, Name = "LimitError", Message = message };
}
