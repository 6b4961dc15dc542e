namespace CodeMode.Documents;

/// <summary>Resolves <c>$ref</c>s inside a document, each distinct one once, https://spec.openapis.org/oas/v3.1.1#reference-object.</summary>
/// <param name="tree">The document.</param>
internal sealed class ReferenceResolver(DocumentTree tree)
{
    // Chains of references are short; whoever nests deeper goes in circles.
    private const int MaxHops = 32;

    private readonly NameTable _references = new();
    private readonly Dictionary<string, int> _targets = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _anchors;
    private int _nesting;

    /// <summary>What a reference points to, one step; the target may be a reference again.</summary>
    public ReferenceFailure TryResolve(string reference, out DocumentNode target)
    {
        target = default;
        if (reference.Length == 0 || reference[0] != '#') return ReferenceFailure.External;
        if (!_targets.TryGetValue(reference, out var index))
        {
            // Whatever asks for it meanwhile goes in circles.
            _targets[reference] = -1;
            var found = Find(reference);
            index = found.IsMissing ? -1 : found.Index;
            _targets[reference] = index;
        }

        if (index < 0) return ReferenceFailure.NotFound;
        target = new DocumentNode(tree, index);
        return ReferenceFailure.None;
    }

    /// <summary>The same for a string of the document.</summary>
    public ReferenceFailure TryResolve(DocumentNode reference, out DocumentNode target) => TryResolve(reference.GetString(_references), out target);

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

    private DocumentNode Find(string reference)
    {
        var fragment = Uri.UnescapeDataString(reference.Substring(1));
        if (fragment.Length == 0 || fragment[0] == '/') return JsonPointer.Resolve(tree.Root, fragment, FollowOnTheWay);
        _anchors ??= FindAnchors();
        return _anchors.TryGetValue(fragment, out var index) ? new DocumentNode(tree, index) : default;
    }

    private DocumentNode FollowOnTheWay(DocumentNode node)
    {
        // A pointer may lead through a reference whose pointer leads through a reference, and so on down the stack.
        if (_nesting == MaxHops || !node["$ref"].IsString) return node;
        _nesting++;
        var failure = TryFollow(node, out var target);
        _nesting--;
        return failure == ReferenceFailure.None ? target : node;
    }

    // https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.2
    private Dictionary<string, int> FindAnchors()
    {
        var anchors = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Stack<DocumentNode>();
        foreach (var node in tree.GetSubtree(tree.Root))
        {
            while (open.Count > 0 && open.Peek().Next <= node.Index) open.Pop();
            if (node.IsObject) open.Push(node);
            if (node.Kind != DocumentNodeKind.Key || node.GetString() is not ("$anchor" or "$dynamicAnchor")) continue;
            var value = new DocumentNode(tree, node.Index + 1);
            if (value.AsString() is { } name && !anchors.ContainsKey(name)) anchors.Add(name, open.Peek().Index);
        }

        return anchors;
    }
}
