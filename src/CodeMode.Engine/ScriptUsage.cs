namespace CodeMode.Engine;

/// <summary>What a run used.</summary>
/// <param name="CpuTime">Time the program computed.</param>
/// <param name="WallTime">Time from start to end.</param>
/// <param name="Fuel">Units of work.</param>
/// <param name="PeakBytes">Greatest memory that the meter saw.</param>
public sealed record ScriptUsage(TimeSpan CpuTime, TimeSpan WallTime, long Fuel, long PeakBytes);
