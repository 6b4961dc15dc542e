using CodeMode.TypeScript;

namespace CodeMode.Baseline.Types;

/// <summary>A type expression as a tree. Its text is canonical: equal types are written alike, whatever order the document has.</summary>
internal abstract class TypeNode
{
    private TypeText? _text;
    private IReadOnlyCollection<string>? _names;

    /// <summary>The expression in TypeScript.</summary>
    public TypeText Text => _text ??= Print();

    /// <summary>The names of the types that it leaves to a line of their own.</summary>
    public IReadOnlyCollection<string> Names => _names ??= CollectNames();

    /// <summary>What stands right inside it.</summary>
    public abstract IEnumerable<TypeNode> Parts { get; }

    protected abstract TypeText Print();

    protected virtual IReadOnlyCollection<string> CollectNames()
    {
        HashSet<string>? names = null;
        foreach (var part in Parts)
        {
            if (part.Names.Count > 0) (names ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(part.Names);
        }

        return names is null ? Array.Empty<string>() : names;
    }
}
