namespace CodeMode.Syntax;

internal sealed class IfStatement(
    int start, int end, Expression test, Statement consequent, Statement? alternate)
    : Statement(NodeType.IfStatement, start, end)
{
    public Expression Test { get; } = test;

    public Statement Consequent { get; } = consequent;

    public Statement? Alternate { get; } = alternate;
}
