namespace CodeMode.Benchmarks.Measuring;

/// <summary>One thing to measure.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Run">Does it once.</param>
/// <param name="PerRound">How often a round does it: enough for the clock to see.</param>
internal sealed record Contender(string Name, Func<ValueTask> Run, int PerRound = 1)
{
    public Contender(string name, Action run, int perRound = 1)
        : this(name, () =>
        {
            run();
            return ValueTask.CompletedTask;
        }, perRound)
    {
    }
}
