namespace CodeMode.Syntax;

internal sealed class ArrowFunctionExpression(
    int start, int end, FunctionNode function)
    : Expression(NodeType.ArrowFunctionExpression, start, end)
{
    public FunctionNode Function { get; } = function;
}
