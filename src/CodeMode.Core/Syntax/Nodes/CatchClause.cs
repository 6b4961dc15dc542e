namespace CodeMode.Syntax;

internal sealed class CatchClause(int start, int end, Node? parameter, BlockStatement body) : Node(NodeType.CatchClause, start, end)
{
    public Node? Parameter { get; } = parameter;

    public BlockStatement Body { get; } = body;
}
