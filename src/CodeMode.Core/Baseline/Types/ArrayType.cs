using CodeMode.TypeScript;

namespace CodeMode.Baseline.Types;

/// <summary><c>T[]</c>.</summary>
internal sealed class ArrayType(TypeNode item) : TypeNode
{
    public TypeNode Item => item;

    public override IEnumerable<TypeNode> Parts => [item];

    protected override TypeText Print() => new(item.Text.InParentheses(TypeShape.Primary) + "[]", TypeShape.Primary);
}
