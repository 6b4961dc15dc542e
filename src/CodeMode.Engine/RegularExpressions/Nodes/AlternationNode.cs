namespace CodeMode.Engine.RegularExpressions.Nodes;

/// <summary>The first alternative that leads to a match.</summary>
internal sealed class AlternationNode(IReadOnlyList<RegExpNode> alternatives) : RegExpNode
{
    public IReadOnlyList<RegExpNode> Alternatives { get; } = alternatives;

    public override bool CanBeEmpty { get; } = alternatives.Any(static alternative => alternative.CanBeEmpty);
}
