namespace CodeMode.Syntax;

internal sealed class ObjectExpression(int start, int end, Node[] members) : Expression(NodeType.ObjectExpression, start, end)
{
    /// <summary>Property or SpreadElement.</summary>
    public Node[] Members { get; } = members;
}
