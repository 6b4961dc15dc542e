namespace CodeMode.Syntax;

internal sealed class PatternProperty(
    int start, int end, Expression key, bool computed, Node target)
    : Node(NodeType.PatternProperty, start, end)
{
    public Expression Key { get; } = key;

    public bool Computed { get; } = computed;

    /// <summary>Identifier, MemberExpression, pattern, or AssignmentPattern.</summary>
    public Node Target { get; } = target;
}
