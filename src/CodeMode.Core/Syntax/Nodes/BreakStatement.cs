namespace CodeMode.Syntax;

internal sealed class BreakStatement(int start, int end, string? label) : Statement(NodeType.BreakStatement, start, end)
{
    public string? Label { get; } = label;
}
