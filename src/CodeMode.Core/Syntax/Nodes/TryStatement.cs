namespace CodeMode.Syntax;

internal sealed class TryStatement(
    int start, int end, BlockStatement block, CatchClause? handler, BlockStatement? finalizer)
    : Statement(NodeType.TryStatement, start, end)
{
    public BlockStatement Block { get; } = block;

    public CatchClause? Handler { get; } = handler;

    public BlockStatement? Finalizer { get; } = finalizer;
}
