namespace CodeMode.Syntax;

/// <summary>The whole of a chain that has a <c>?.</c> in it: where short-circuiting ends.</summary>
internal sealed class OptionalChain(int start, int end, Expression expression) : Expression(NodeType.OptionalChain, start, end)
{
    public Expression Expression { get; } = expression;
}
