namespace CodeMode.Syntax;

internal sealed class WhileStatement(int start, int end, Expression test, Statement body) : Statement(NodeType.WhileStatement, start, end)
{
    public Expression Test { get; } = test;

    public Statement Body { get; } = body;
}
