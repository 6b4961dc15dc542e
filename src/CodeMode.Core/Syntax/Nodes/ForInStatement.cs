namespace CodeMode.Syntax;

internal sealed class ForInStatement(
    int start, int end, Node left, Expression right, Statement body)
    : Statement(NodeType.ForInStatement, start, end)
{
    /// <summary>VariableDeclaration with one declarator, or an assignment target.</summary>
    public Node Left { get; } = left;

    public Expression Right { get; } = right;

    public Statement Body { get; } = body;
}
