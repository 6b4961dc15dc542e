namespace CodeMode.Engine.RegularExpressions.Nodes;

/// <summary>A quantified part; <see cref="Max"/> is <see cref="int.MaxValue"/> when there is no bound.</summary>
internal sealed class RepeatNode(RegExpNode body, int min, int max, bool greedy, int firstCapture, int captureCount) : RegExpNode
{
    public RegExpNode Body { get; } = body;

    public int Min { get; } = min;

    public int Max { get; } = max;

    public bool Greedy { get; } = greedy;

    /// <summary>First of the groups inside, which each round forgets.</summary>
    public int FirstCapture { get; } = firstCapture;

    public int CaptureCount { get; } = captureCount;

    public override bool CanBeEmpty { get; } = min == 0 || body.CanBeEmpty;
}
