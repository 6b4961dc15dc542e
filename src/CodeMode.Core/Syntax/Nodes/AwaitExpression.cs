namespace CodeMode.Syntax;

internal sealed class AwaitExpression(int start, int end, Expression argument) : Expression(NodeType.AwaitExpression, start, end)
{
    public Expression Argument { get; } = argument;
}
