namespace CodeMode.Syntax;

internal sealed class SequenceExpression(int start, int end, Expression[] expressions) : Expression(NodeType.SequenceExpression, start, end)
{
    public Expression[] Expressions { get; } = expressions;
}
