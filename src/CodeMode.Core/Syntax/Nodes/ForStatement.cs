namespace CodeMode.Syntax;

internal sealed class ForStatement(
    int start, int end, Node? init, Expression? test, Expression? update, Statement body)
    : Statement(NodeType.ForStatement, start, end)
{
    /// <summary>VariableDeclaration or Expression.</summary>
    public Node? Init { get; } = init;

    public Expression? Test { get; } = test;

    public Expression? Update { get; } = update;

    public Statement Body { get; } = body;
}
