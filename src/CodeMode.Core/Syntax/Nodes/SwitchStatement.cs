namespace CodeMode.Syntax;

internal sealed class SwitchStatement(
    int start, int end, Expression discriminant, SwitchCase[] cases)
    : Statement(NodeType.SwitchStatement, start, end)
{
    public Expression Discriminant { get; } = discriminant;

    public SwitchCase[] Cases { get; } = cases;
}
