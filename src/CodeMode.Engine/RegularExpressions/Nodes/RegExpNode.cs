namespace CodeMode.Engine.RegularExpressions.Nodes;

/// <summary>A part of a parsed pattern.</summary>
internal abstract class RegExpNode
{
    /// <summary>Whether the part can match the empty string.</summary>
    public abstract bool CanBeEmpty { get; }
}
