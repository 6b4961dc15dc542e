namespace CodeMode.Documents;

/// <summary>Resolves <c>$ref</c>s in a document and its files, each distinct one once, https://spec.openapis.org/oas/v3.1.1#reference-object.</summary>
/// <param name="tree">The document.</param>
internal sealed class ReferenceResolver(DocumentTree tree)
{
    // Chains of references are short; whoever nests deeper goes in circles.
    private const int MaxHops = 32;

    private readonly NameTable _references = new();
    private readonly Dictionary<long, int> _targets = [];
    private readonly bool _hasIds = tree.HasName("$id");
    private SchemaIds? _ids;
    private int _nesting;

    private SchemaIds Ids => _ids ??= new SchemaIds(tree);

    /// <summary>What a reference, a string of the document, points to, one step; the target may be a reference again.</summary>
    public ReferenceFailure TryResolve(DocumentNode reference, out DocumentNode target)
    {
        var text = reference.GetNumber(_references);
        // A scope and a text.
        var key = ((long)GetScope(reference) << 32) | (uint)text;
        if (!_targets.TryGetValue(key, out var index))
        {
            // Whatever asks for it meanwhile goes in circles.
            _targets[key] = -(int)ReferenceFailure.NotFound;
            index = Find(reference, _references[text]);
            _targets[key] = index;
        }

        target = index < 0 ? default : new DocumentNode(tree, index);
        return index < 0 ? (ReferenceFailure)(-index) : ReferenceFailure.None;
    }

    /// <summary>What stands for a node: itself, or the end of its chain of references.</summary>
    public ReferenceFailure TryFollow(DocumentNode node, out DocumentNode target)
    {
        target = node;
        for (var hops = 0; target["$ref"] is { IsString: true } reference; hops++)
        {
            if (hops == MaxHops) return ReferenceFailure.Circular;
            var failure = TryResolve(reference, out target);
            if (failure != ReferenceFailure.None) return failure;
        }

        return ReferenceFailure.None;
    }

    /// <summary>The file that a reference names, seen from where it stands; <see langword="null"/> when it can be none.</summary>
    public string? GetPath(DocumentNode reference)
    {
        var text = reference.GetString();
        var end = text.IndexOf('#');
        return ReferencePath.Resolve(tree.GetFile(reference.Index).Path, end < 0 ? text : text.Substring(0, end));
    }

    // The target's index, or a failure below zero.
    private int Find(DocumentNode reference, string text)
    {
        var hash = text.IndexOf('#');
        var (path, fragment) = hash < 0 ? (text, "") : (text.Substring(0, hash), Uri.UnescapeDataString(text.Substring(hash + 1)));
        var file = tree.GetFile(reference.Index);
        if (path.Length > 0)
        {
            if (_hasIds && Ids.Find(reference, path) is { IsMissing: false } schema) return GetIndex(FindFragment(schema, fragment));
            if (ReferencePath.Resolve(file.Path, path) is not { } wanted) return -(int)ReferenceFailure.External;
            if (tree.FindFile(wanted) is not { } other) return -(int)ReferenceFailure.NoFile;
            file = other;
        }
        else if (hash < 0)
        {
            return -(int)ReferenceFailure.External;
        }

        // A fragment alone is one of the schema around it that has an $id; documents that forget so mean the file.
        var scope = path.Length > 0 ? file.Root : GetScope(reference);
        var found = FindFragment(new DocumentNode(tree, scope), fragment);
        return GetIndex(found.IsMissing && scope != file.Root ? FindFragment(new DocumentNode(tree, file.Root), fragment) : found);
    }

    private int GetScope(DocumentNode reference) =>
        _hasIds && Ids.FindScope(reference) is { IsMissing: false } schema ? schema.Index : tree.GetFile(reference.Index).Root;

    private static int GetIndex(DocumentNode found) => found.IsMissing ? -(int)ReferenceFailure.NotFound : found.Index;

    private DocumentNode FindFragment(DocumentNode root, string fragment) =>
        fragment.Length == 0 || fragment[0] == '/'
            ? JsonPointer.Resolve(root, fragment, FollowOnTheWay)
            : Ids.FindAnchor(tree.GetFile(root.Index), fragment);

    private DocumentNode FollowOnTheWay(DocumentNode node)
    {
        // A pointer may lead through a reference whose pointer leads through a reference, and so on down the stack.
        if (_nesting == MaxHops || !node["$ref"].IsString) return node;
        _nesting++;
        var failure = TryFollow(node, out var target);
        _nesting--;
        return failure == ReferenceFailure.None ? target : node;
    }
}
