namespace CodeMode.Syntax;

internal sealed class LogicalExpression(
    int start, int end, LogicalOperator @operator, Expression left, Expression right)
    : Expression(NodeType.LogicalExpression, start, end)
{
    public LogicalOperator Operator { get; } = @operator;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;
}
