namespace CodeMode.Syntax;

/// <summary>A target with a default.</summary>
internal sealed class AssignmentPattern(int start, int end, Node target, Expression @default) : Node(NodeType.AssignmentPattern, start, end)
{
    public Node Target { get; } = target;

    public Expression Default { get; } = @default;
}
