using CodeMode.TypeScript;

namespace CodeMode.Baseline.Types;

/// <summary><c>{ id: number; note?: string }</c>, in the alphabet's order: a document that is sorted anew says nothing new.</summary>
internal sealed class ObjectType : TypeNode
{
    private readonly SortedDictionary<string, TypeMember> _members = new(StringComparer.Ordinal);

    /// <summary>An object type; of two members of one name the last counts.</summary>
    /// <param name="members">Its members.</param>
    /// <param name="index">The type of members that are not declared, or <see langword="null"/> when it does not say.</param>
    public ObjectType(IEnumerable<TypeMember> members, TypeNode? index)
    {
        foreach (var member in members) _members[member.Name] = member;
        Index = index;
    }

    public static ObjectType Empty { get; } = new([], null);

    public IReadOnlyCollection<TypeMember> Members => _members.Values;

    public TypeNode? Index { get; }

    public override IEnumerable<TypeNode> Parts => Members.Select(static member => member.Type).Concat(Index is null ? [] : [Index]);

    public TypeMember? Find(string name) => _members.TryGetValue(name, out var member) ? member : null;

    protected override TypeText Print()
    {
        if (_members.Count == 0) return new TypeText(Index is null ? "{}" : $"Record<string, {Index.Text.Text}>", TypeShape.Primary);
        var members = Members.Select(static member => $"{member.Name}{(member.IsOptional ? "?" : "")}: {member.Type.Text.Text}").ToList();
        if (Index is not null) members.Add($"[key: string]: {Index.Text.Text}");
        return new TypeText("{ " + string.Join("; ", members) + " }", TypeShape.Primary);
    }
}
