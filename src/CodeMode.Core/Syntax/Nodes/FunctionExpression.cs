namespace CodeMode.Syntax;

internal sealed class FunctionExpression(int start, int end, FunctionNode function) : Expression(NodeType.FunctionExpression, start, end)
{
    public FunctionNode Function { get; } = function;
}
