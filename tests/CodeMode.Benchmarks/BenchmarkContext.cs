namespace CodeMode.Benchmarks;

/// <summary>What every suite needs.</summary>
/// <param name="DocumentName">The large document's file name.</param>
/// <param name="DocumentText">Its text.</param>
/// <param name="Output">Where the tables go.</param>
internal sealed record BenchmarkContext(string DocumentName, string DocumentText, TextWriter Output);
