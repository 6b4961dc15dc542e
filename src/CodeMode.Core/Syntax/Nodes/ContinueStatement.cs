namespace CodeMode.Syntax;

internal sealed class ContinueStatement(int start, int end, string? label) : Statement(NodeType.ContinueStatement, start, end)
{
    public string? Label { get; } = label;
}
