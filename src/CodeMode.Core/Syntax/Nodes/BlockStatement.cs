namespace CodeMode.Syntax;

internal sealed class BlockStatement(int start, int end, Statement[] body) : Statement(NodeType.BlockStatement, start, end)
{
    public Statement[] Body { get; } = body;
}
