namespace CodeMode.Syntax;

internal sealed class ArrayExpression(int start, int end, Expression?[] elements) : Expression(NodeType.ArrayExpression, start, end)
{
    /// <summary>Null is a hole; SpreadElement spreads.</summary>
    public Expression?[] Elements { get; } = elements;
}
