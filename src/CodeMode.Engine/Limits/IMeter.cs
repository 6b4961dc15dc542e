namespace CodeMode.Engine.Limits;

/// <summary>Where work and memory are charged, before they are spent; throws when a limit is passed.</summary>
internal interface IMeter
{
    /// <summary>Charges work; one unit is about one instruction.</summary>
    void ChargeFuel(long units);

    /// <summary>Charges bytes that are about to be allocated.</summary>
    void ChargeMemory(long bytes);
}
