namespace CodeMode.Engine.RegularExpressions.Nodes;

/// <summary>A pattern that must, or must not, match ahead of or behind the position.</summary>
internal sealed class LookaroundNode(RegExpNode body, bool behind, bool negative) : RegExpNode
{
    public RegExpNode Body { get; } = body;

    public bool Behind { get; } = behind;

    public bool Negative { get; } = negative;

    public override bool CanBeEmpty => true;
}
