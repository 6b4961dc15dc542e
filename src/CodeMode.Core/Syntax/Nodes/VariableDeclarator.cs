namespace CodeMode.Syntax;

internal sealed class VariableDeclarator(int start, int end, Node target, Expression? init) : Node(NodeType.VariableDeclarator, start, end)
{
    public Node Target { get; } = target;

    public Expression? Init { get; } = init;
}
