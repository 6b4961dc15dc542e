using System.Globalization;

namespace CodeMode.Engine.Limits;

/// <summary>A limit of the run was reached. Programs cannot catch it: no handler and no finally block runs.</summary>
internal sealed class LimitException(ScriptErrorKind kind, string message) : Exception(message)
{
    public ScriptErrorKind Kind { get; } = kind;

    public static LimitException Fuel(long used, long allowed) => new(
        ScriptErrorKind.Fuel,
        string.Create(CultureInfo.InvariantCulture, $"The program used {used:N0} units of work; {allowed:N0} are allowed. Do less in one program: filter in the API call, or split the work."));

    public static LimitException CpuTime(TimeSpan used, TimeSpan allowed) => new(
        ScriptErrorKind.CpuTime,
        string.Create(CultureInfo.InvariantCulture, $"The program computed for {used.TotalSeconds:0.##} s; {allowed.TotalSeconds:0.##} s are allowed. Look for an endless loop, or split the work into several programs."));

    public static LimitException WallTime(TimeSpan allowed) => new(
        ScriptErrorKind.WallTime,
        string.Create(CultureInfo.InvariantCulture, $"The program ran longer than the {allowed.TotalSeconds:0.##} s that are allowed, waiting included. Make fewer calls, or make independent calls at once with Promise.all."));

    public static LimitException Memory(long used, long allowed) => new(
        ScriptErrorKind.Memory,
        string.Create(CultureInfo.InvariantCulture, $"The program needs {used / 1048576.0:N1} MB of memory at once; {allowed / 1048576.0:N1} MB are allowed. Keep only what you need of each answer instead of collecting everything."));
}
