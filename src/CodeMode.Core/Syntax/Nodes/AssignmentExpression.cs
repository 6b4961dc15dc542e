namespace CodeMode.Syntax;

internal sealed class AssignmentExpression(
    int start, int end, AssignmentOperator @operator, Node target, Expression value)
    : Expression(NodeType.AssignmentExpression, start, end)
{
    public AssignmentOperator Operator { get; } = @operator;

    /// <summary>An expression, or a pattern when the operator is Assign.</summary>
    public Node Target { get; } = target;

    public Expression Value { get; } = value;
}
