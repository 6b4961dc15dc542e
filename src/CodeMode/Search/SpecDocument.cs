using CodeMode.Documents;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Search;

/// <summary>The document behind <c>spec</c>: parsed once for a definition, shared by all programs.</summary>
internal sealed class SpecDocument
{
    private readonly ReferenceResolver _references;
    private readonly Lock _lock = new();
    private readonly HashSet<int> _hidden;

    private SpecDocument(DocumentTree tree, IEnumerable<ApiOperation> hidden)
    {
        Tree = tree;
        _references = new ReferenceResolver(tree);
        _hidden = [.. hidden.Select(o => JsonPointer.Resolve(tree.Root, o.Pointer, Follow)).Where(static n => !n.IsMissing).Select(static n => n.Index)];
        Root = new SpecObject(this, tree.Root, null, SpecRole.Document, null);
    }

    public DocumentTree Tree { get; }

    /// <summary>The value of <c>spec</c>.</summary>
    public ScriptData Root { get; }

    /// <summary>The document of a definition without the operations that are not exposed, or <see langword="null"/> when it is not at hand.</summary>
    public static SpecDocument? Create(DocumentTree? tree, IEnumerable<ApiOperation> hidden) =>
        tree is { Root.IsObject: true } ? new SpecDocument(tree, hidden) : null;

    /// <summary>Whether a value is an operation that is not exposed.</summary>
    public bool IsHidden(DocumentNode node) => _hidden.Contains(node.Index);

    /// <summary>What a reference, a string of the document or of its files, points to, or a missing node.</summary>
    public DocumentNode Resolve(DocumentNode reference)
    {
        lock (_lock)
        {
            return _references.TryResolve(reference, out var target) == ReferenceFailure.None ? target : default;
        }
    }

    // An operation of a path item that stands elsewhere is hidden there.
    private DocumentNode Follow(DocumentNode node) =>
        _references.TryFollow(node, out var target) == ReferenceFailure.None ? target : node;
}
