namespace CodeMode.Syntax;

internal sealed class BooleanLiteral(int start, int end, bool value) : Expression(NodeType.BooleanLiteral, start, end)
{
    public bool Value { get; } = value;
}
