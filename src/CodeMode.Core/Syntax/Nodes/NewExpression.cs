namespace CodeMode.Syntax;

internal sealed class NewExpression(
    int start, int end, Expression callee, Expression[] arguments)
    : Expression(NodeType.NewExpression, start, end)
{
    public Expression Callee { get; } = callee;

    public Expression[] Arguments { get; } = arguments;
}
