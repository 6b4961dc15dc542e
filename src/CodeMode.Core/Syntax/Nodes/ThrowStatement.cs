namespace CodeMode.Syntax;

internal sealed class ThrowStatement(int start, int end, Expression argument) : Statement(NodeType.ThrowStatement, start, end)
{
    public Expression Argument { get; } = argument;
}
