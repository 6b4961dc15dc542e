using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.RegularExpressions.Nodes;

/// <summary>One character out of a set.</summary>
internal sealed class SetNode(CodePointSet set) : RegExpNode
{
    public CodePointSet Set { get; } = set;

    public override bool CanBeEmpty => false;
}
