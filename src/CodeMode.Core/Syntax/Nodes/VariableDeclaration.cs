namespace CodeMode.Syntax;

internal sealed class VariableDeclaration(
    int start, int end, VariableKind kind, VariableDeclarator[] declarators)
    : Statement(NodeType.VariableDeclaration, start, end)
{
    public VariableKind Kind { get; } = kind;

    public VariableDeclarator[] Declarators { get; } = declarators;
}
