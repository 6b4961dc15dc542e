using CodeMode.Model;

namespace CodeMode.Search;

/// <summary>An API as the search sees it.</summary>
internal sealed class SearchedApi(string ns, ApiModel model, bool isQualified, Lazy<SpecDocument?> document)
{
    public string Namespace => ns;

    /// <summary>Whether there are others, so that names carry the namespace.</summary>
    public bool IsQualified => isQualified;

    public ApiModel Model => model;

    public SignatureCache Signatures { get; } = new(model, ns);

    /// <summary>The document behind <c>spec</c>, or <see langword="null"/> when it is not at hand.</summary>
    public SpecDocument? Document => document.Value;

    /// <summary>A type's declaration; two APIs may each have one of that name.</summary>
    public string DeclareType(string identifier) => isQualified ? $"/* {ns} */ {Signatures.GetType(identifier)}" : Signatures.GetType(identifier);

    /// <summary>What hits call an operation, or a group.</summary>
    public string NameOf(string name) => isQualified ? ns + "." + name : name;
}
