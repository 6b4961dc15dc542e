namespace CodeMode.Syntax;

internal sealed class NumberLiteral(int start, int end, double value) : Expression(NodeType.NumberLiteral, start, end)
{
    public double Value { get; } = value;
}
