namespace CodeMode.Documents;

/// <summary>
/// The schemas of a document that name themselves with <c>$id</c>, https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.1,
/// and the places with <c>$anchor</c>s, https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.2.
/// </summary>
internal sealed class SchemaIds
{
    private readonly DocumentTree _tree;
    private readonly Dictionary<string, int> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<(int File, string Name), int> _anchors = [];
    private readonly List<(int Start, int End, Uri Base)> _scopes = [];

    public SchemaIds(DocumentTree tree)
    {
        _tree = tree;
        foreach (var file in tree.Files) Collect(file);
    }

    /// <summary>The schema whose <c>$id</c> a reference names, seen from a place; missing when none does.</summary>
    public DocumentNode Find(DocumentNode from, string reference)
    {
        if (_schemas.Count == 0) return default;
        var scope = _scopes.FindLast(scope => scope.Start <= from.Index && from.Index < scope.End).Base;
        var isAddress = scope is null ? Uri.TryCreate(reference, UriKind.Absolute, out var address) : Uri.TryCreate(scope, reference, out address);
        return isAddress && _schemas.TryGetValue(address!.AbsoluteUri, out var index) ? new DocumentNode(_tree, index) : default;
    }

    /// <summary>The innermost schema with an <c>$id</c> around a place, or a missing node.</summary>
    public DocumentNode FindScope(DocumentNode place)
    {
        var scope = _scopes.FindLast(scope => scope.Start <= place.Index && place.Index < scope.End);
        return scope.Base is null ? default : new DocumentNode(_tree, scope.Start);
    }

    /// <summary>The place with an anchor in a file, or a missing node.</summary>
    public DocumentNode FindAnchor(DocumentFile file, string name) =>
        _anchors.TryGetValue((file.Number, name), out var index) ? new DocumentNode(_tree, index) : default;

    private void Collect(DocumentFile file)
    {
        var open = new Stack<DocumentNode>();
        foreach (var node in _tree.GetSubtree(new DocumentNode(_tree, file.Root)))
        {
            while (open.Count > 0 && open.Peek().Next <= node.Index) open.Pop();
            if (node.IsObject) open.Push(node);
            if (node.Kind != DocumentNodeKind.Key || new DocumentNode(_tree, node.Index + 1) is not { IsString: true } value) continue;
            switch (node.GetString())
            {
                case "$anchor" or "$dynamicAnchor":
                    var key = (file.Number, value.GetString());
                    if (!_anchors.ContainsKey(key)) _anchors.Add(key, open.Peek().Index);
                    break;
                case "$id":
                    AddSchema(open.Peek(), value.GetString());
                    break;
            }
        }
    }

    private void AddSchema(DocumentNode schema, string id)
    {
        var outer = _scopes.FindLast(scope => scope.Start <= schema.Index && schema.Index < scope.End).Base;
        var isAddress = outer is null ? Uri.TryCreate(id, UriKind.Absolute, out var address) : Uri.TryCreate(outer, id, out address);
        if (!isAddress || !address!.IsAbsoluteUri) return;
        _scopes.Add((schema.Index, schema.Next, address));
        var name = address.AbsoluteUri.TrimEnd('#');
        if (!_schemas.ContainsKey(name)) _schemas.Add(name, schema.Index);
    }
}
