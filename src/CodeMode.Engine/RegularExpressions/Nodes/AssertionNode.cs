namespace CodeMode.Engine.RegularExpressions.Nodes;

/// <summary>A condition on the position.</summary>
internal sealed class AssertionNode(RegExpOpcode opcode) : RegExpNode
{
    public RegExpOpcode Opcode { get; } = opcode;

    public override bool CanBeEmpty => true;
}
