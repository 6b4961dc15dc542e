namespace CodeMode.Syntax;

internal sealed class SpreadElement(int start, int end, Expression argument) : Expression(NodeType.SpreadElement, start, end)
{
    public Expression Argument { get; } = argument;
}
