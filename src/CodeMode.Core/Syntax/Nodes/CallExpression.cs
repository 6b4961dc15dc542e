namespace CodeMode.Syntax;

internal sealed class CallExpression(
    int start, int end, Expression callee, Expression[] arguments, bool optional)
    : Expression(NodeType.CallExpression, start, end)
{
    public Expression Callee { get; } = callee;

    public Expression[] Arguments { get; } = arguments;

    /// <summary>Whether it is written with ?. before the parenthesis.</summary>
    public bool Optional { get; } = optional;
}
