namespace CodeMode.Syntax;

internal sealed class ForOfStatement(
    int start, int end, Node left, Expression right, Statement body, bool isAwait)
    : Statement(NodeType.ForOfStatement, start, end)
{
    /// <summary>VariableDeclaration with one declarator, or an assignment target.</summary>
    public Node Left { get; } = left;

    public Expression Right { get; } = right;

    public Statement Body { get; } = body;

    public bool IsAwait { get; } = isAwait;
}
