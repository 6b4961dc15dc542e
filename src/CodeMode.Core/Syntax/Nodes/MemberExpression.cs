namespace CodeMode.Syntax;

/// <summary><c>a.b</c>, <c>a[b]</c>, <c>a.#b</c>; the object may be SuperExpression.</summary>
internal sealed class MemberExpression(
    int start, int end, Expression @object, Expression property, bool computed, bool optional)
    : Expression(NodeType.MemberExpression, start, end)
{
    public Expression Object { get; } = @object;

    /// <summary>Identifier or PrivateName unless Computed.</summary>
    public Expression Property { get; } = property;

    public bool Computed { get; } = computed;

    /// <summary>Whether it is written with ?. before the property.</summary>
    public bool Optional { get; } = optional;
}
