namespace CodeMode.Syntax;

internal sealed class DoWhileStatement(
    int start, int end, Statement body, Expression test)
    : Statement(NodeType.DoWhileStatement, start, end)
{
    public Statement Body { get; } = body;

    public Expression Test { get; } = test;
}
