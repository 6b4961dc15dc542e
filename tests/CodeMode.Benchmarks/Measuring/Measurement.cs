namespace CodeMode.Benchmarks.Measuring;

/// <summary>What one run of a contender took.</summary>
/// <param name="Name">The contender.</param>
/// <param name="Median">The median over the rounds.</param>
/// <param name="Cpu">Processor time of the whole process, the median over the rounds: what other work on the machine distorts least.</param>
/// <param name="Bytes">Bytes allocated, the median over the rounds.</param>
internal sealed record Measurement(string Name, TimeSpan Median, TimeSpan Cpu, long Bytes);
