namespace CodeMode.Syntax;

internal sealed class ClassNode(
    int start, int end, Identifier? name, Expression? superClass, ClassElement[] elements)
    : Node(NodeType.ClassNode, start, end)
{
    public Identifier? Name { get; } = name;

    public Expression? SuperClass { get; } = superClass;

    public ClassElement[] Elements { get; } = elements;
}
