namespace CodeMode.Syntax;

internal sealed class ObjectPattern(int start, int end, PatternProperty[] properties, Node? rest) : Node(NodeType.ObjectPattern, start, end)
{
    public PatternProperty[] Properties { get; } = properties;

    /// <summary>The target of the rest element.</summary>
    public Node? Rest { get; } = rest;
}
