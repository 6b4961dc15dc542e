namespace CodeMode.Engine.RegularExpressions.Nodes;

/// <summary>The text of a group again. A name may be used before its groups: which they are is settled at the end of the parse.</summary>
internal sealed class BackReferenceNode : RegExpNode
{
    /// <summary>One group, or all that share the name, of which at most one takes part in a match.</summary>
    public IReadOnlyList<NamedGroup> Groups { get; set; } = [];

    public bool IgnoreCase { get; init; }

    public override bool CanBeEmpty => true;
}
