namespace CodeMode.Syntax;

internal sealed class ArrayPattern(int start, int end, Node?[] elements) : Node(NodeType.ArrayPattern, start, end)
{
    /// <summary>Null is an elision; RestElement may be last.</summary>
    public Node?[] Elements { get; } = elements;
}
