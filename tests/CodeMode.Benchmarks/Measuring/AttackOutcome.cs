namespace CodeMode.Benchmarks.Measuring;

/// <summary>What an attack did to its process.</summary>
/// <param name="Id">The attack.</param>
/// <param name="Cpu">Processor time of the process while it ran.</param>
/// <param name="Bytes">By how much the peak of the process grew.</param>
/// <param name="GoesOn">Whether the next program ran.</param>
internal sealed record AttackOutcome(string Id, TimeSpan Cpu, long Bytes, bool GoesOn)
{
    /// <summary>Whether it kept its limits.</summary>
    public bool IsWithin { get; init; }

    public bool IsFine => GoesOn && IsWithin;
}
