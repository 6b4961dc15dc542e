namespace CodeMode.Engine.RegularExpressions.Nodes;

/// <summary>A capturing group.</summary>
internal sealed class CaptureNode(int index, RegExpNode body) : RegExpNode
{
    public int Index { get; } = index;

    public RegExpNode Body { get; } = body;

    public override bool CanBeEmpty { get; } = body.CanBeEmpty;
}
