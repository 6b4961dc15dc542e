namespace CodeMode.Syntax;

internal sealed class LabeledStatement(int start, int end, string label, Statement body) : Statement(NodeType.LabeledStatement, start, end)
{
    public string Label { get; } = label;

    public Statement Body { get; } = body;
}
