namespace CodeMode.Syntax;

internal sealed class ReturnStatement(int start, int end, Expression? argument) : Statement(NodeType.ReturnStatement, start, end)
{
    public Expression? Argument { get; } = argument;
}
