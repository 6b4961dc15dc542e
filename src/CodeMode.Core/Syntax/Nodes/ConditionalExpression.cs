namespace CodeMode.Syntax;

internal sealed class ConditionalExpression(
    int start, int end, Expression test, Expression consequent, Expression alternate)
    : Expression(NodeType.ConditionalExpression, start, end)
{
    public Expression Test { get; } = test;

    public Expression Consequent { get; } = consequent;

    public Expression Alternate { get; } = alternate;
}
