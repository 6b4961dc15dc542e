namespace CodeMode.Engine.Tests.Conformance;

/// <summary>How one test went; <paramref name="Failure"/> is null when it passed.</summary>
internal sealed record Test262Outcome(Test262Case Test, string? Failure);
