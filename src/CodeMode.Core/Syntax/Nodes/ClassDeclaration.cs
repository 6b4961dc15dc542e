namespace CodeMode.Syntax;

internal sealed class ClassDeclaration(int start, int end, ClassNode @class) : Statement(NodeType.ClassDeclaration, start, end)
{
    public ClassNode Class { get; } = @class;
}
