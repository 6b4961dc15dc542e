namespace CodeMode.Syntax;

/// <summary>The private names of a class: declared ones, and those used, which may be declared further down or in a class around.</summary>
internal sealed class PrivateNames(PrivateNames? outer)
{
    public PrivateNames? Outer { get; } = outer;

    public Dictionary<string, PrivateNameKind> Declared { get; } = new(StringComparer.Ordinal);

    public List<PrivateName> Used { get; } = [];
}
