using CodeMode.TypeScript;

namespace CodeMode.Baseline.Types;

/// <summary><c>[A, B?, ...C[]]</c>; members have no names.</summary>
internal sealed class TupleType(IReadOnlyList<TypeMember> items, TypeNode? rest) : TypeNode
{
    public IReadOnlyList<TypeMember> Items => items;

    public TypeNode? Rest => rest;

    public override IEnumerable<TypeNode> Parts => items.Select(static item => item.Type).Concat(rest is null ? [] : [rest]);

    protected override TypeText Print()
    {
        var texts = items.Select(static item => item.IsOptional ? item.Type.Text.InParentheses(TypeShape.Primary) + "?" : item.Type.Text.Text).ToList();
        if (rest is not null) texts.Add("..." + rest.Text.InParentheses(TypeShape.Primary) + "[]");
        return new TypeText("[" + string.Join(", ", texts) + "]", TypeShape.Primary);
    }
}
