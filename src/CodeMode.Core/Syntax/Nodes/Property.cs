namespace CodeMode.Syntax;

/// <summary>A property of an object literal.</summary>
internal sealed class Property(
    int start, int end, PropertyKind kind, Expression key, Expression value, bool computed, bool shorthand)
    : Node(NodeType.Property, start, end)
{
    public PropertyKind Kind { get; } = kind;

    /// <summary>Identifier, StringLiteral, NumberLiteral or BigIntLiteral unless Computed.</summary>
    public Expression Key { get; } = key;

    /// <summary>A FunctionExpression for methods and accessors.</summary>
    public Expression Value { get; } = value;

    public bool Computed { get; } = computed;

    public bool Shorthand { get; } = shorthand;
}
