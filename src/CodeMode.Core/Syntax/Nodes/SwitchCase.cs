namespace CodeMode.Syntax;

internal sealed class SwitchCase(int start, int end, Expression? test, Statement[] consequent) : Node(NodeType.SwitchCase, start, end)
{
    /// <summary>Null for default.</summary>
    public Expression? Test { get; } = test;

    public Statement[] Consequent { get; } = consequent;
}
