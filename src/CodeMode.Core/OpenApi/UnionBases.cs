using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>
/// A common way to write inheritance: the base is the union of its heirs, and each heir is an <c>allOf</c> of the base and more. What an heir means by it
/// is what the base says itself; that is put where the reference was, and the union stays a union.
/// </summary>
internal static class UnionBases
{
    public static void Inline(List<TypeDraft> types)
    {
        var bases = types.Where(static type => type.Schema.OneOf.Count > 0 || type.Schema.AnyOf.Count > 0).ToDictionary(static type => type.Name, StringComparer.Ordinal);
        var heirs = new HashSet<(string Base, string Heir)>(
            bases.Values.SelectMany(static type => type.Schema.OneOf.Concat(type.Schema.AnyOf).Select(member => (type.Name, member.Reference ?? ""))));
        for (var i = 0; i < types.Count; i++)
        {
            var heir = types[i];
            var used = heir.Schema.AllOf.Select(static part => part.Reference ?? "").Where(name => heirs.Contains((name, heir.Name))).ToList();
            if (used.Count == 0) continue;
            types[i] = heir with
            {
                Schema = heir.Schema with { AllOf = heir.Schema.AllOf.Select(part => part.Reference is { } name && used.Contains(name) ? GetOwn(bases[name].Schema) : part).Where(static part => part != Schema.Any).ToEquatableArray() },
                References = [.. heir.References, .. used.SelectMany(name => bases[name].References)],
            };
        }
    }

    private static Schema GetOwn(Schema schema) => schema with { OneOf = default, AnyOf = default, Discriminator = null, Title = null, Description = null };
}
