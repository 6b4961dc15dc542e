using System.Diagnostics;
using System.Runtime.CompilerServices;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Limits;

/// <summary>
/// What one run has used. Charge before work and before allocation. Fuel runs in slices: at the end of a slice the clocks
/// and the cancellation are looked at, so that the price of a charge is one subtraction.
/// </summary>
internal sealed class Meter(ScriptLimits limits) : IMeter
{
    /// <summary>Fuel between two looks at the clock, about 50 µs of work.</summary>
    private const int Slice = 10_000;

    /// <summary>A single charge from here on is work that nothing interrupts: its time is estimated and refused beforehand.</summary>
    private const long LongWork = 1_000_000;

    /// <summary>About what a unit of such work takes.</summary>
    private const double SecondsPerUnit = 4e-9;

    /// <summary>
    /// A larger heap is the host's: its collections are the runtime's business. In a smaller one, garbage of the program is collected
    /// before half the limit of it has piled up, large texts and arrays above all, which the runtime is slow to collect by itself.
    /// </summary>
    private const long LargestHeap = 512L << 20;

    private readonly long _cpuLimit = ToStopwatch(limits.CpuTime);
    private long _fuelBeforeSlice;
    private long _cpuTicks;
    private long _runningSince;
    private long _charged;
    private long _others;
    private long _threshold = limits.MemoryBytes;
    private long _counted;

    /// <summary>Fuel left in this slice.</summary>
    public int Budget = Slice;

    /// <summary>Counts what is alive, from the roots of the run.</summary>
    public Func<long>? CountAlive { get; set; }

    /// <summary>Looked at with the clocks.</summary>
    public Action? Poll { get; set; }

    public long Fuel => _fuelBeforeSlice + Slice - Budget;

    public long PeakBytes { get; private set; }

    public TimeSpan CpuTime => Stopwatch.GetElapsedTime(0, _cpuTicks + (_runningSince == 0 ? 0 : Stopwatch.GetTimestamp() - _runningSince));

    /// <summary>Charges units of work; a unit is about an instruction, or 16 characters copied.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ChargeFuel(long units)
    {
        if (units < Budget) Budget -= (int)units;
        else EndSlice(units);
    }

    /// <summary>Charges bytes about to be allocated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ChargeMemory(long bytes)
    {
        _charged += bytes;
        if (_charged > _threshold) Recount(bytes);
    }

    /// <summary>The program starts or goes on to compute.</summary>
    public void Resume()
    {
        if (_runningSince == 0) _runningSince = Stopwatch.GetTimestamp();
    }

    /// <summary>The program waits for calls.</summary>
    public void Pause()
    {
        if (_runningSince != 0) _cpuTicks += Stopwatch.GetTimestamp() - _runningSince;
        _runningSince = 0;
        PeakBytes = Math.Max(PeakBytes, _charged);
    }

    /// <summary>Passes what was used through the visitor.</summary>
    public void Visit(HeapVisitor visitor)
    {
        _fuelBeforeSlice = visitor.Long(_fuelBeforeSlice);
        Budget = visitor.Integer(Budget);
        _cpuTicks = ToStopwatch(TimeSpan.FromTicks(visitor.Long(CpuTime.Ticks)));
        _charged = visitor.Long(_charged);
        PeakBytes = visitor.Long(PeakBytes);
        if (!visitor.IsReading) return;
        if (_fuelBeforeSlice < 0 || Budget is < 0 or > Slice || _cpuTicks < 0 || _charged < 0) throw ScriptStateException.Damaged();
        _threshold = Math.Max(limits.MemoryBytes, _charged);
    }

    private static long ToStopwatch(TimeSpan time) => (long)((Int128)time.Ticks * Stopwatch.Frequency / TimeSpan.TicksPerSecond);

    private void EndSlice(long units)
    {
        _fuelBeforeSlice += Slice - Budget + units;
        Budget = Slice;
        if (_fuelBeforeSlice > limits.Fuel) throw LimitException.Fuel(_fuelBeforeSlice, limits.Fuel);
        var ahead = units > LongWork ? (long)(units * SecondsPerUnit * Stopwatch.Frequency) : 0;
        if (_runningSince != 0 && _cpuTicks + Stopwatch.GetTimestamp() - _runningSince + ahead > _cpuLimit)
        {
            throw LimitException.CpuTime(CpuTime + Stopwatch.GetElapsedTime(0, ahead), limits.CpuTime);
        }

        Poll?.Invoke();
    }

    // The charges passed the threshold: count what is really alive. Charges never fall below that, so that nothing needs counting
    // before they pass the limit. How much may be allocated until the next count bounds the share of time that counting takes, and by
    // how much the limit can be passed unseen.
    private void Recount(long pending)
    {
        PeakBytes = Math.Max(PeakBytes, Math.Min(_charged, limits.MemoryBytes));
        if (pending > limits.MemoryBytes) throw LimitException.Memory(pending, limits.MemoryBytes);
        var alive = (CountAlive?.Invoke() ?? _charged - pending) + pending;
        if (alive > limits.MemoryBytes) throw LimitException.Memory(alive, limits.MemoryBytes);
        CollectGarbage(alive);
        _threshold = Math.Max(limits.MemoryBytes, alive + Interval(alive));
        _charged = _counted = alive;
    }

    // A quarter of the limit; as little as a sixteenth for a program that keeps so much of what it allocates that it would be past the limit by then.
    private long Interval(long alive)
    {
        var kept = Math.Clamp((alive - _counted) / (double)Math.Max(1, _charged - _counted), 0, 1);
        return (long)Math.Clamp((limits.MemoryBytes - alive) / Math.Max(kept, 0.01), limits.MemoryBytes / 16.0, limits.MemoryBytes / 4.0);
    }

    private void CollectGarbage(long alive)
    {
        var held = GC.GetTotalMemory(false);
        if (held > LargestHeap || held - alive - _others < limits.MemoryBytes / 2) return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        _others = Math.Max(0, GC.GetTotalMemory(false) - alive);
    }
}
