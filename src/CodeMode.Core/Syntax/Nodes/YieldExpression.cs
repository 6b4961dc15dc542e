namespace CodeMode.Syntax;

internal sealed class YieldExpression(
    int start, int end, Expression? argument, bool @delegate)
    : Expression(NodeType.YieldExpression, start, end)
{
    public Expression? Argument { get; } = argument;

    public bool Delegate { get; } = @delegate;
}
