namespace CodeMode.Benchmarks.Suites;

/// <summary>A group of races about one thing.</summary>
internal interface ISuite
{
    string Name { get; }

    Task RunAsync(BenchmarkContext context);
}
