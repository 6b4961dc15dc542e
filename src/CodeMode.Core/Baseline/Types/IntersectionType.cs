using CodeMode.TypeScript;

namespace CodeMode.Baseline.Types;

/// <summary><c>A &amp; B</c>, in the alphabet's order.</summary>
internal sealed class IntersectionType : TypeNode
{
    private readonly IReadOnlyList<TypeNode> _parts;

    private IntersectionType(IReadOnlyList<TypeNode> parts) => _parts = parts;

    public override IEnumerable<TypeNode> Parts => _parts;

    /// <summary>The intersection of types; of one, the type itself.</summary>
    public static TypeNode Of(IEnumerable<TypeNode> types)
    {
        var parts = types
            .SelectMany(static type => type is IntersectionType all ? all._parts : [type])
            .GroupBy(static part => part.Text.Text, StringComparer.Ordinal)
            .Select(static equal => equal.First())
            .OrderBy(static part => part.Text.Text, StringComparer.Ordinal)
            .ToList();
        return parts.Count == 1 ? parts[0] : new IntersectionType(parts);
    }

    protected override TypeText Print() => TypeText.Intersect([.. _parts.Select(static part => part.Text)]);
}
