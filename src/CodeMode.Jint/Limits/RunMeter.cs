using System.Diagnostics;
using System.Globalization;
using Jint;

namespace CodeMode.Jint.Limits;

/// <summary>
/// What the run has used. Jint asks it before each statement, and nothing of it inside a built-in. Memory is what was allocated, for Jint does
/// not know what is still alive.
/// </summary>
internal sealed class RunMeter(ScriptLimits limits, TimeProvider clock, CancellationToken cancellationToken) : Constraint
{
    // A look at the clocks costs more than a statement.
    private const int StatementsBetweenLooks = 32;

    private readonly long _started = clock.GetTimestamp();
    private readonly Stopwatch _cpu = new();
    private long _allocatedBefore;
    private long _allocated;
    private LimitReachedException? _reached;

    public long Statements { get; private set; }

    public TimeSpan CpuTime => _cpu.Elapsed;

    public TimeSpan Elapsed => clock.GetElapsedTime(_started);

    public long Allocated => _allocated;

    public override void Check()
    {
        if (_reached is not null) throw _reached;
        Statements++;
        if (Statements > limits.Fuel) throw _reached = FuelReached();
        if (Statements % StatementsBetweenLooks == 0) Look();
    }

    /// <summary>Jint calls it at each entry; the limits are those of the whole run.</summary>
    public override void Reset()
    {
    }

    /// <summary>Begins to count on this thread.</summary>
    public void Resume()
    {
        _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        _cpu.Start();
        Look();
    }

    /// <summary>Ends counting, so that the run may go on in another thread.</summary>
    public void Pause()
    {
        if (!_cpu.IsRunning) return;
        _cpu.Stop();
        CountAllocated();
    }

    public LimitReachedException CpuTimeReached() => new(
        ScriptErrorKind.CpuTime,
        Text($"The program computed for more than {limits.CpuTime.TotalSeconds:0.##} s. Look for an endless loop, or split the work into several programs."));

    public LimitReachedException WallTimeReached() => new(
        ScriptErrorKind.WallTime,
        Text($"The program ran longer than the {limits.WallTime.TotalSeconds:0.##} s that are allowed, waiting included. Make fewer calls, or make independent calls at once with Promise.all."));

    public LimitReachedException MemoryReached() => new(
        ScriptErrorKind.Memory,
        Text($"The program allocated more than the {limits.MemoryBytes / 1048576.0:N1} MB that are allowed. Keep only what you need of each answer instead of collecting everything."));

    private void Look()
    {
        cancellationToken.ThrowIfCancellationRequested();
        CountAllocated();
        if (_cpu.Elapsed > limits.CpuTime) throw _reached = CpuTimeReached();
        if (_allocated > limits.MemoryBytes) throw _reached = MemoryReached();
        if (Elapsed > limits.WallTime) throw _reached = WallTimeReached();
    }

    private void CountAllocated()
    {
        var now = GC.GetAllocatedBytesForCurrentThread();
        _allocated += now - _allocatedBefore;
        _allocatedBefore = now;
    }

    private LimitReachedException FuelReached() => new(
        ScriptErrorKind.Fuel,
        Text($"The program ran {Statements:N0} statements; {limits.Fuel:N0} units of work are allowed. Do less in one program: filter in the API call, or split the work."));

    private static string Text(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
