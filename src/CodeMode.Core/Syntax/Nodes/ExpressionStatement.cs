namespace CodeMode.Syntax;

internal sealed class ExpressionStatement(int start, int end, Expression expression) : Statement(NodeType.ExpressionStatement, start, end)
{
    public Expression Expression { get; } = expression;
}
