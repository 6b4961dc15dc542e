namespace CodeMode.Baseline.Types;

/// <summary>The named types of one side, and types as lists of alternatives.</summary>
/// <param name="find">The type with a name, or <see langword="null"/>.</param>
internal sealed class TypeScope(Func<string, TypeNode?> find)
{
    // Beyond it an intersection of unions stays as it is.
    private const int MaxAlternatives = 64;

    private const int MaxHops = 32;

    /// <summary>A type with a line of its own.</summary>
    public TypeNode? Find(string name) => find(name);

    /// <summary>What a value may be, no two of one text: neither unions nor names, and objects that are intersected made one.</summary>
    public IReadOnlyList<TypeNode> GetAlternatives(TypeNode type)
    {
        var found = new List<TypeNode>();
        Collect(type, found, MaxHops);
        return [.. found.GroupBy(static part => part.Text.Text, StringComparer.Ordinal).Select(static equal => equal.First())];
    }

    private void Collect(TypeNode type, List<TypeNode> found, int hops)
    {
        if (type is UnionType)
        {
            foreach (var part in type.Parts) Collect(part, found, hops);
        }
        else if (type is NameType { IsWord: false } name)
        {
            // A name for nothing, or for itself, says nothing.
            if (hops == 0 || find(name.Name) is not { } target) found.Add(NameType.Unknown);
            else Collect(target, found, hops - 1);
        }
        else if (type is IntersectionType)
        {
            found.AddRange(Distribute(type, hops));
        }
        else
        {
            found.Add(type);
        }
    }

    private IEnumerable<TypeNode> Distribute(TypeNode intersection, int hops)
    {
        var products = new List<TypeNode[]> { Array.Empty<TypeNode>() };
        foreach (var part in intersection.Parts)
        {
            var alternatives = new List<TypeNode>();
            Collect(part, alternatives, hops - 1 < 0 ? 0 : hops - 1);
            products = [.. products.SelectMany(product => alternatives.Select(alternative => (TypeNode[])[.. product, alternative]))];
            if (products.Count > MaxAlternatives) return [intersection];
        }

        return products.Select(Merge);
    }

    private static TypeNode Merge(TypeNode[] parts)
    {
        var objects = parts.OfType<ObjectType>().ToList();
        var others = parts.Where(static part => part is not ObjectType && part != NameType.Unknown).ToList();
        // string & "open" is "open".
        others.RemoveAll(word => word is NameType { IsWord: true } name && others.OfType<LiteralType>().Any(literal => literal.Word == name.Name));
        if (objects.Count > 0) others.Add(objects.Count == 1 ? objects[0] : Merge(objects));
        return others.Count == 0 ? NameType.Unknown : IntersectionType.Of(others);
    }

    private static ObjectType Merge(List<ObjectType> objects)
    {
        var members = objects.SelectMany(static o => o.Members)
            .GroupBy(static member => member.Name, StringComparer.Ordinal)
            .Select(static same => new TypeMember(same.Key, same.All(static m => m.IsOptional), IntersectionType.Of(same.Select(static m => m.Type))));
        var indexes = objects.Where(static o => o.Index is not null).Select(static o => o.Index!).ToList();
        return new ObjectType(members, indexes.Count == 0 ? null : IntersectionType.Of(indexes));
    }
}
