namespace CodeMode.Syntax;

internal sealed class ClassExpression(int start, int end, ClassNode @class) : Expression(NodeType.ClassExpression, start, end)
{
    public ClassNode Class { get; } = @class;
}
