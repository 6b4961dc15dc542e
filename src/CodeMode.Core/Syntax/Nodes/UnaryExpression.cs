namespace CodeMode.Syntax;

internal sealed class UnaryExpression(
    int start, int end, UnaryOperator @operator, Expression argument)
    : Expression(NodeType.UnaryExpression, start, end)
{
    public UnaryOperator Operator { get; } = @operator;

    public Expression Argument { get; } = argument;
}
