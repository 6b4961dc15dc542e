namespace CodeMode.Engine.RegularExpressions.Nodes;

/// <summary>Parts one after the other.</summary>
internal sealed class SequenceNode(IReadOnlyList<RegExpNode> items) : RegExpNode
{
    public IReadOnlyList<RegExpNode> Items { get; } = items;

    public override bool CanBeEmpty { get; } = items.All(static item => item.CanBeEmpty);
}
