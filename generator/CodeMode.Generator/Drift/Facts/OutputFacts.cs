namespace CodeMode.Generator.Drift.Facts;

/// <summary>The answers that a handler declares.</summary>
internal sealed class OutputFacts(IReadOnlyList<ResponseFact> responses, bool isWhole)
{
    public static OutputFacts Unknown { get; } = new([], false);

    public IReadOnlyList<ResponseFact> Responses => responses;

    /// <summary>Whether the handler itself gives no other answer.</summary>
    public bool IsWhole => isWhole;
}
