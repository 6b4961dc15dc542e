namespace CodeMode.Engine.Limits;

/// <summary>
/// Memory of a result under construction, which the count from the roots cannot see yet. Each time it has doubled, the whole is
/// charged at once: so a result that alone passes the limit fails, however small its pieces are.
/// </summary>
internal struct Reservation(IMeter meter)
{
    private long _total;
    private long _next = 4096;

    /// <summary>Adds bytes that are about to be allocated.</summary>
    public void Add(long bytes)
    {
        _total += bytes;
        if (_total < _next) return;
        meter.ChargeMemory(_total);
        _next = _total * 2;
    }
}
