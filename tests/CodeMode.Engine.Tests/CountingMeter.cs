using CodeMode.Engine.Limits;

namespace CodeMode.Engine.Tests;

/// <summary>A meter that counts, and stops at a bound.</summary>
internal sealed class CountingMeter(long maxFuel = long.MaxValue, long maxBytes = long.MaxValue) : IMeter
{
    public long Fuel { get; private set; }

    public long Bytes { get; private set; }

    public void ChargeFuel(long units)
    {
        Fuel += units;
        if (Fuel > maxFuel) throw new LimitException(ScriptErrorKind.Fuel, "fuel");
    }

    public void ChargeMemory(long bytes)
    {
        Bytes += bytes;
        if (Bytes > maxBytes) throw new LimitException(ScriptErrorKind.Memory, "memory");
    }
}
