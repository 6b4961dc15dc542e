namespace CodeMode.Syntax;

internal sealed class RestElement(int start, int end, Node target) : Node(NodeType.RestElement, start, end)
{
    public Node Target { get; } = target;
}
