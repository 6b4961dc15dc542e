namespace CodeMode.Syntax;

internal sealed class StringLiteral(int start, int end, string value) : Expression(NodeType.StringLiteral, start, end)
{
    public string Value { get; } = value;
}
