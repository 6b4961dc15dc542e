using System.Collections.Concurrent;
using CodeMode.Documents;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Search;

/// <summary>The document behind <c>spec</c>: parsed once for a definition, shared by all programs.</summary>
internal sealed class SpecDocument
{
    private readonly ConcurrentDictionary<string, DocumentNode> _targets = new(StringComparer.Ordinal);
    private readonly HashSet<int> _hidden;

    private SpecDocument(DocumentTree tree, IEnumerable<ApiOperation> hidden)
    {
        Tree = tree;
        _hidden = [.. hidden.Select(o => JsonPointer.Resolve(tree.Root, o.Pointer)).Where(static n => !n.IsMissing).Select(static n => n.Index)];
        Root = new SpecObject(this, tree.Root, null, SpecRole.Document, null);
    }

    public DocumentTree Tree { get; }

    /// <summary>The value of <c>spec</c>.</summary>
    public ScriptData Root { get; }

    /// <summary>The document of a definition without the operations that are not exposed, or <see langword="null"/> when its text is not at hand.</summary>
    public static SpecDocument? Create(string? text, IEnumerable<ApiOperation> hidden) =>
        text is not null && DocumentReader.Read(text, out _) is { Root.IsObject: true } tree ? new SpecDocument(tree, hidden) : null;

    /// <summary>Whether a value is an operation that is not exposed.</summary>
    public bool IsHidden(DocumentNode node) => _hidden.Contains(node.Index);

    /// <summary>What a reference inside the document points to, or a missing node.</summary>
    public DocumentNode Resolve(string reference) => _targets.GetOrAdd(reference, static (text, root) =>
        text.StartsWith('#') ? JsonPointer.Resolve(root, Uri.UnescapeDataString(text[1..])) : default, Tree.Root);
}
