using CodeMode.TypeScript;

namespace CodeMode.Baseline.Types;

/// <summary>One value: <c>"open"</c>, <c>12</c>, <c>true</c>.</summary>
internal sealed class LiteralType(string literal) : TypeNode
{
    /// <summary>The word whose values this is one of.</summary>
    public string Word => literal[0] switch { '"' => "string", 't' or 'f' => "boolean", _ => "number" };

    public override IEnumerable<TypeNode> Parts => [];

    protected override TypeText Print() => new(literal, TypeShape.Primary);
}
