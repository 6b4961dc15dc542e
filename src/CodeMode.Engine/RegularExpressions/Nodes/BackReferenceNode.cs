namespace CodeMode.Engine.RegularExpressions.Nodes;

/// <summary>The text of a group again. A name may be used before its group: the index is settled at the end of the parse.</summary>
internal sealed class BackReferenceNode : RegExpNode
{
    public int Index { get; set; }

    public override bool CanBeEmpty => true;
}
