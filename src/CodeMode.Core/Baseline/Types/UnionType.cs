using CodeMode.TypeScript;

namespace CodeMode.Baseline.Types;

/// <summary><c>A | B</c>, in the alphabet's order with <c>null</c> last.</summary>
internal sealed class UnionType : TypeNode
{
    private readonly IReadOnlyList<TypeNode> _parts;

    private UnionType(IReadOnlyList<TypeNode> parts) => _parts = parts;

    public override IEnumerable<TypeNode> Parts => _parts;

    /// <summary>The union of types; of one, the type itself.</summary>
    public static TypeNode Of(IEnumerable<TypeNode> types)
    {
        var parts = types
            .SelectMany(static type => type is UnionType union ? union._parts : [type])
            .GroupBy(static part => part.Text.Text, StringComparer.Ordinal)
            .Select(static equal => equal.First())
            .OrderBy(static part => part.Text.Text == "null")
            .ThenBy(static part => part.Text.Text, StringComparer.Ordinal)
            .ToList();
        return parts.Count switch { 0 => NameType.Never, 1 => parts[0], _ => new UnionType(parts) };
    }

    protected override TypeText Print() => TypeText.Unite([.. _parts.Select(static part => part.Text)]);
}
