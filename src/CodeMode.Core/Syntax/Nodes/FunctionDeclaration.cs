namespace CodeMode.Syntax;

internal sealed class FunctionDeclaration(int start, int end, FunctionNode function) : Statement(NodeType.FunctionDeclaration, start, end)
{
    public FunctionNode Function { get; } = function;
}
