namespace CodeMode.Syntax;

/// <summary><c>++</c> and <c>--</c>.</summary>
internal sealed class UpdateExpression(
    int start, int end, bool increment, bool prefix, Expression argument)
    : Expression(NodeType.UpdateExpression, start, end)
{
    public bool Increment { get; } = increment;

    public bool Prefix { get; } = prefix;

    public Expression Argument { get; } = argument;
}
