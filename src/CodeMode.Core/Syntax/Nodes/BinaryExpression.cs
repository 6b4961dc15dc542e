namespace CodeMode.Syntax;

internal sealed class BinaryExpression(
    int start, int end, BinaryOperator @operator, Expression left, Expression right)
    : Expression(NodeType.BinaryExpression, start, end)
{
    public BinaryOperator Operator { get; } = @operator;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;
}
