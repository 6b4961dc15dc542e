namespace CodeMode.Syntax;

/// <summary>A method, accessor, field or static block.</summary>
internal sealed class ClassElement(
    int start, int end, ClassElementKind kind, Expression? key, bool computed, bool isStatic, FunctionNode? function)
    : Node(NodeType.ClassElement, start, end)
{
    public ClassElementKind Kind { get; } = kind;

    /// <summary>Identifier, StringLiteral, NumberLiteral, BigIntLiteral or PrivateName unless Computed; null for a static block.</summary>
    public Expression? Key { get; } = key;

    public bool Computed { get; } = computed;

    public bool IsStatic { get; } = isStatic;

    /// <summary>The method, accessor or constructor; the field's initializer or the static block as a method without parameters; null for a field without one.</summary>
    public FunctionNode? Function { get; } = function;
}
